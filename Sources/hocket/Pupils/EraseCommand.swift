import ArgumentParser
import Foundation
import Nurture
import Records

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases one child for good: shows what goes and what stays, asks, and says so when it is done.",
        discussion: """
            Example: hocket erase --pupil 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071 --data ./data
            The ID stands in the address of the pupil's page. Texts about the child's groups that name it read “\(NameMention.replacement)” \
            instead; on the website they can be reworded one by one. Backups of the keys could bring the child back for 30 days at most.
            """)

    @OptionGroup var data: DataFolder
    @Option(help: "The pupil's ID.") var pupil: String
    @Flag(help: "Erase without asking.") var yes = false

    func run() async throws {
        let id = try PupilID.read(pupil)
        let records = try await data.open()
        let desk = records.desk(for: .system(.commandLine))
        do {
            switch try await desk.erasure(of: id) {
            case .done(let done): print("This child was erased already, on \(done.startedAt.written).")
            case .ahead(let page):
                print(EraseCommand.words(page))
                try Question.ask("Erase this child for good?", isAnswered: yes)
                try await desk.erase(id, redactions: page.texts.map { Redaction(place: $0.place, text: $0.suggestion) })
                print("Erased.")
            }
        } catch Refusal.outOfReach {
            throw CommandProblem("There is no pupil with the ID \(pupil) here.")
        }
        try records.close()
    }

    private static func words(_ page: ErasureAhead) -> String {
        let (goes, stays) = (page.goes, page.stays)
        return """
            What goes: the name, birth date and UPN, \(goes.carers) carers, \(goes.reasons) reasons for a place, \
            \(goes.hasProfile ? "the profile" : "no profile"), \(goes.hasBackground ? "the background data" : "no background data"), \(goes.notes) lines by adults, \(goes.voices) things the child said.
            What stays, as numbers and dates: \(stays.marks) marks on registers, \(stays.answers) answers, \(stays.places) places in groups, \
            \(stays.handOvers) worries passed on, \(stays.auditRows) lines of the audit.
            Texts of the group that name the child and will say “\(NameMention.replacement)” instead: \(page.texts.count).
            """
    }
}
