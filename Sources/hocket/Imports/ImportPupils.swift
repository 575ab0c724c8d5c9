import ArgumentParser
import Foundation
import Nurture
import Records

struct ImportPupils: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pupils",
        abstract: "Shows what a pupil list would do at a school, asks, and adds the pupils whose rows are ready.",
        discussion: """
            Example: hocket import pupils pupils.csv --school 123456 --data ./data
            Its columns are those that were chosen for the school before, or else what their headings say. Where that is wrong:
            hocket import pupils pupils.csv --school 123456 --data ./data --column "Known as=givenName" --column "Form=leftOut"

            It ends with 0 if every row was taken or was here already, with 2 if rows with problems were left out, and with 1 if nothing was taken.
            """)

    @OptionGroup var data: DataFolder
    @Argument(help: "The list, as CSV.") var file: String
    @Option(help: "The school's URN.") var school: Int
    @Flag(help: "Add the pupils without asking.") var yes = false
    @Flag(help: "Also change pupils who are here already, as the list says.") var changes = false
    @Option(
        name: .customLong("column"),
        help: "What a column means: givenName, familyName, fullName, birthDate, yearGroup, upn or leftOut. Once for each column.")
    var columns: [String] = []

    func run() async throws {
        let table = try read()
        let records = try await data.open()
        let desk = records.desk(for: .system(.commandLine))
        guard let school = try await desk.school(withURN: school) else {
            throw failure("There is no school with the URN \(self.school) here.")
        }
        let marks = ImportMarks(
            columns: try ColumnOptions(columns).applied(to: try await desk.suggestedColumns(for: table.headings, at: school), table))
        let plan = try await desk.plan(marks.rows(of: table, today: records.today), at: school)
        print(PlanTable(plan: plan).text)
        for problem in plan.problems { tell(problem.written) }
        let ready = plan.entries(.new) + (changes ? plan.entries(.change) : [])
        if !ready.isEmpty {
            guard try agree(to: ready) else { throw failure("Nothing was changed.") }
            let receipt = try await desk.take(Set(ready.map(\.row.line)), of: plan, from: .new(), at: school)
            print("Added: \(receipt.added). Changed: \(receipt.changed).")
        } else {
            print("There is nothing to add.")
        }
        try records.close()
        if !plan.problems.isEmpty { throw ExitCode(ready.isEmpty ? 1 : 2) }
    }

    private func read() throws -> CSVTable {
        guard let handle = FileHandle(forReadingAtPath: file), let bytes = try? handle.read(upToCount: CSVTable.mostBytes + 1) else {
            throw failure("The file \(file) can't be read.")
        }
        switch CSVTable.read(Array(bytes)) {
        case .success(let table): return table
        case .failure(let problem): throw failure(problem.sentence)
        }
    }

    private func agree(to ready: [ImportPlan.Entry]) throws -> Bool {
        if yes { return true }
        guard isatty(STDIN_FILENO) == 1 else {
            throw failure(
                "Nobody is there to be asked, so nothing was changed. With --yes the rows that are ready are taken without asking.")
        }
        let (new, changed) = (ready.count { $0.fate.offer == .new }, ready.count { $0.fate.offer == .change })
        print("Add \(new) and change \(changed)? [y/N] ", terminator: "")
        fflush(nil)
        return ["y", "yes"].contains(readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? "")
    }

    private func failure(_ sentence: String) -> ExitCode {
        tell(sentence)
        return ExitCode(1)
    }

    private func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
