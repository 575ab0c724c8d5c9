import ArgumentParser
import Foundation
import Nurture
import Records

struct ImportRegister: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Takes the national register of schools, and shows what a newer file changed.",
        discussion: """
            Example: hocket import register edubasealldata20261101.csv --links links_edubasealldata20261101.csv --data ./data
            Both files come from “Get information about schools”, Downloads, “All establishment data” and “All establishment links”.
            With --dry-run it shows what would change and changes nothing. The same file again changes nothing.
            Schools that somebody works with keep their names here; they are told on their page.

            It ends with 0 if every row was taken, with 2 if rows with problems were left out, and with 1 if nothing could be read.
            """)

    @OptionGroup var data: DataFolder
    @Argument(help: "The register’s file, as CSV.") var file: String
    @Option(help: "The register’s file of links, as CSV, which says what came of closed schools.") var links: String?
    @Flag(help: "Show what would change, and change nothing.") var dryRun = false
    @Flag(help: "List every school that changed, however many there are.") var all = false

    func run() async throws {
        let register = try read(file) { try RegisterFile.read($0) }
        let linked = try links.map { path in try read(path) { try LinkFile.read($0) } }
        let records = try await data.open()
        let desk = records.desk(for: .system(.commandLine))
        let changes: RegisterChanges
        if dryRun {
            changes = try await desk.changes(by: register, links: linked?.links ?? [])
        } else {
            let bar = ProgressBar("Writing")
            changes = try await desk.importRegister(register, links: linked?.links ?? []) { bar.show($0, of: $1) }
        }
        try records.close()
        print(RegisterReport(changes: changes, isDryRun: dryRun, most: all ? .max : 20).text)
        let problems = register.problems.map { ("", $0) } + (linked?.problems.map { ("links, ", $0) } ?? [])
        for (place, problem) in problems { tell("\(place)\(problem.written)") }
        guard problems.isEmpty else {
            tell(
                "\(problems.count == 1 ? "This row was" : "These \(problems.count) rows were") left out, and the rest was \(dryRun ? "looked at" : "taken"). Mend \(problems.count == 1 ? "it" : "them") in the file, or leave \(problems.count == 1 ? "it" : "them"), and take the file again."
            )
            throw ExitCode(2)
        }
    }

    /// Reads a file piece by piece, so that no more of it is held than what we want to know.
    private func read<Found>(_ path: String, _ take: (() throws -> [UInt8]?) throws -> Found) throws -> Found {
        guard let handle = FileHandle(forReadingAtPath: path), let size = try? handle.seekToEnd() else {
            throw failure("The file \(path) can't be read.")
        }
        defer { try? handle.close() }
        try handle.seek(toOffset: 0)
        let bar = ProgressBar("Reading \(URL(filePath: path).lastPathComponent)")
        var done = 0
        do {
            return try take {
                guard let bytes = try handle.read(upToCount: 1 << 18), !bytes.isEmpty else { return nil }
                done += bytes.count
                bar.show(done, of: Int(size))
                return Array(bytes)
            }
        } catch let problem as CSVProblem {
            throw failure("\(path): \(problem.sentence)")
        } catch let problem as RegisterProblem {
            throw failure("\(path): \(problem.sentence)")
        }
    }

    private func failure(_ sentence: String) -> ExitCode {
        tell(sentence)
        return ExitCode(1)
    }

    private func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
