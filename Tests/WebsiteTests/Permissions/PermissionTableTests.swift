import Foundation
import Nurture
import Testing

@testable import Website

@Suite("The table of who may do what")
struct PermissionTableTests {
    @Test("Every row has a cell for every column")
    func isWhole() {
        for row in PermissionTable.rows { #expect(row.cells.count == PermissionTable.columns.count, "\(row.title)") }
    }

    @Test("Every verb stands in the table, or is open to anybody")
    func everyVerb() {
        let inTable = Set(PermissionTable.rows.flatMap { $0.verbs.map(\.key) })
        #expect(inTable.isDisjoint(with: PermissionTable.open))
        for verb in Verb.allCases where !PermissionTable.ofTheSystem.contains(verb) {
            #expect(inTable.contains(verb) || PermissionTable.open.contains(verb), "\(verb)")
        }
    }

    /// What a page of another door shows or does by the way, under a verb of its own.
    private static let withinOtherDoors: Set<Verb> = [
        .seeServices, .seeIdentity, .seeUPN, .seeCarers, .seeConsents, .giveHomePart, .seeHomeVersion,
        .seeOwnConsent, .giveConsent, .addHomeNote,
    ]

    @Test("Every verb has a door of its own, or a page that asks for it")
    func everyVerbHasADoor() {
        let atDoors = Set(Doors.all.map(\.verb))
        for verb in Verb.allCases where !PermissionTableTests.withinOtherDoors.contains(verb) && !PermissionTable.ofTheSystem.contains(verb)
        {
            #expect(atDoors.contains(verb), "\(verb)")
        }
    }

    @Test("The rules say what the table says, cell by cell", arguments: Role.allCases)
    func rules(of role: Role) {
        for verb in Verb.allCases where !PermissionTable.open.contains(verb) && !PermissionTable.ofTheSystem.contains(verb) {
            let isOwn = verb.rule.kind == .account
            let capacity = isOwn ? Capacity.oneself : role.capacity
            #expect(verb.rule.allowed.contains(capacity) == PermissionTable.allows(verb, role.column), "\(verb) for \(role)")
        }
    }

    @Test("A service lead says why before a profile is opened; nobody else has to")
    func reasons() {
        for verb in Verb.allCases { #expect(verb.rule.withReason == (verb == .openProfile ? [.serviceLead] : []), "\(verb)") }
    }

    @Test("A carer may do what the table says, an outsider nothing yet, and none admits anybody but those of its verb")
    func strangers() {
        for verb in Verb.allCases {
            #expect(verb.rule.allowed.contains(.carer) == PermissionTable.allows(verb, "C"), "\(verb)")
            #expect(verb.rule.allowed.isDisjoint(with: [.outsider, .system]), "\(verb)")
            #expect(!PermissionTable.ofTheSystem.contains(verb) || verb.rule.allowed.isEmpty)
            #expect(verb.rule.allowed.contains(.anybody) == PermissionTable.open.contains(verb), "\(verb)")
        }
    }

    @Test("The table is the reference's, word by word, where the reference lies beside the checkout")
    func reference() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/reference/permissions.md")
        guard let text = try? String(contentsOf: file.standardizedFileURL, encoding: .utf8) else { return }
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| Thing and verb") }
        let rows = lines.map { line in
            line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(PermissionTable.trimmed)
        }
        #expect(rows.map { $0[0] } == PermissionTable.rows.map(\.title))
        for (theirs, ours) in zip(rows, PermissionTable.rows) { #expect(Array(theirs.dropFirst()) == ours.cells, "\(ours.title)") }
    }
}
