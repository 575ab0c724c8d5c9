import ArgumentParser
import Foundation
import Nurture
import Records
import Website

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes out what is kept.", subcommands: [ExportPupil.self])
}

struct ExportPupil: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pupil",
        abstract: "Writes everything about one child into a page that any browser opens and prints.",
        discussion: """
            Example: hocket export pupil 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071 --data ./data --out for-the-family.html
            The ID stands in the address of the pupil's page. Only you can read the new file; hand it over and delete it.
            """)

    @OptionGroup var data: DataFolder
    @Argument(help: "The pupil's ID.") var pupil: String
    @Option(help: "The file to write; else hocket-export-ID.html here.") var out: String?

    func run() async throws {
        let id = try PupilID.read(pupil)
        let records = try await data.open()
        let export: PupilExport
        do {
            export = try await records.desk(for: .system(.commandLine)).export(id, because: nil)
        } catch Refusal.outOfReach {
            throw CommandProblem("There is no pupil with the ID \(pupil) here, or the child was erased.")
        }
        try records.close()
        let file = out ?? ExportDocument.fileName(export)
        guard !FileManager.default.fileExists(atPath: file) else { throw CommandProblem("\(file) exists already. Name another file.") }
        let isWritten = FileManager.default.createFile(
            atPath: file, contents: Data(ExportDocument.html(export).utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw CommandProblem("\(file) can't be written.") }
        print(file)
    }
}
