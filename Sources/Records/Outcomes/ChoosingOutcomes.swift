import GRDB
import Nurture

/// What a group may look at, and what it does.
public struct OutcomeChoices: Sendable {
    public let group: GroupLine
    /// All that hold today, and those of the group that have ended since.
    public let outcomes: [OutcomeLine]
    public let chosen: [GroupOutcome]
    /// Those that have marks already, and so stay.
    public let marked: Set<ID<Outcome>>
    fileprivate let firstNames: Set<String>

    /// Whether a sign speaks of one child of the group instead of all of them.
    public func namesChild(_ sign: String) -> Bool { firstNames.contains { NameMention.isFound($0, in: sign) } }

    /// Another one for another choice, so that nobody replaces what they have not read.
    public var revision: Int { wordsRevision(chosen.flatMap { [$0.id.description] + $0.signs.map(\.words) }) }

    fileprivate func areChosen(_ outcomes: Set<ID<Outcome>>, _ signs: [ID<Outcome>: [String]]) -> Bool {
        outcomes == Set(chosen.map(\.id)) && chosen.allSatisfy { Set($0.signs.map(\.words)) == Set(signs[$0.id] ?? []) }
    }
}

extension Desk {
    public func outcomeChoices(for group: ID<Group>) async throws -> OutcomeChoices {
        try await read(.chooseOutcomes, on: .group(group)) { try $0.outcomeChoices(for: group) }
    }

    /// Sets which outcomes a group looks at, and the signs that its school values.
    /// - Parameter revision: that of the choice that was on the page; nil where none was looked at.
    /// - Throws: ``Refusal/impossible(_:)`` if one is left out that has marks already, ``Refusal/conflict(revision:)`` if somebody else
    ///   has chosen since.
    public func choose(
        _ outcomes: Set<ID<Outcome>>, signs: [ID<Outcome>: [String]], for group: ID<Group>, revision: Int? = nil
    ) async throws {
        let caller = caller
        try await act(.chooseOutcomes, on: .group(group)) { transaction in
            let choices = try transaction.outcomeChoices(for: group)
            guard !choices.areChosen(outcomes, signs) else { return }
            if let revision, revision != choices.revision { throw Refusal.conflict(revision: choices.revision) }
            guard outcomes.isSubset(of: choices.outcomes.map(\.id)) else { throw Refusal.outOfReach }
            if let kept = choices.chosen.first(where: { choices.marked.contains($0.id) && !outcomes.contains($0.id) }) {
                throw Refusal.impossible("“\(kept.name)” has marks already, so it stays with the group.")
            }
            guard !signs.values.joined().contains(where: choices.namesChild) else {
                throw Refusal.impossible("A sign names a child of the group. Signs are for all of them: leave the name out.")
            }
            for outcome in choices.chosen where !outcomes.contains(outcome.id) {
                try transaction.run(
                    sql: "DELETE FROM groupOutcome WHERE nurtureGroup = ? AND outcome = ?", arguments: [group, outcome.id])
            }
            for outcome in outcomes.sorted() {
                try transaction.run(
                    sql: "INSERT OR IGNORE INTO groupOutcome (nurtureGroup, outcome, takenBy, at) VALUES (?, ?, ?, ?)",
                    arguments: [group, outcome, caller.person, transaction.now])
                try transaction.setSigns(signs[outcome] ?? [], of: outcome, in: group, by: caller.person)
            }
        }
    }
}

extension Transaction {
    fileprivate func outcomeChoices(for group: ID<Group>) throws -> OutcomeChoices {
        let programme = try ID<Programme>.fetchOne(
            db, sql: "SELECT v.programme FROM nurtureGroup g JOIN service v ON v.id = g.service WHERE g.id = ?", arguments: [group])
        guard let programme, let line = try groupLine(group) else { throw Refusal.outOfReach }
        let (offered, chosen) = (try outcomes(of: programme, on: today), try outcomes(of: group, on: today))
        let ended = chosen.map(\.outcome).filter { outcome in !offered.contains { $0.id == outcome.id } }
        let marked = try ID<Outcome>.fetchSet(
            db,
            sql: """
                SELECT DISTINCT r.outcome FROM rating r JOIN contribution c ON c.id = r.contribution WHERE c.nurtureGroup = ?
                """,
            arguments: [group])
        return OutcomeChoices(
            group: line, outcomes: offered + ended, chosen: chosen, marked: marked, firstNames: try firstNames(in: group))
    }

    /// Signs that read the same stay the same.
    fileprivate func setSigns(_ signs: [String], of outcome: ID<Outcome>, in group: ID<Group>, by person: ID<Person>?) throws {
        let kept = try outcomes(of: group, on: today).first { $0.id == outcome }?.signs ?? []
        for sign in kept where !signs.contains(sign.words) {
            try run(sql: "DELETE FROM groupSign WHERE id = ?", arguments: [sign.id])
        }
        for words in signs where !kept.contains(where: { $0.words == words }) {
            let id = ID<Indicator>.new()
            try run(
                sql: "INSERT INTO groupSign (id, nurtureGroup, outcome, content, madeBy, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, group, outcome, seal(words, .groupSign, row: id, owner: .group(group)), person, now])
        }
    }
}
