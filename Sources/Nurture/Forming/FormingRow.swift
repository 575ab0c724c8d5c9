/// Reads one row of a file of pupils.
struct FormingRow {
    private let row: CSVTable.Row
    private let columns: [FormingFile.Column: Int]
    private let table: CSVTable

    init(_ row: CSVTable.Row, _ table: CSVTable, _ columns: [FormingFile.Column: Int]) {
        (self.row, self.table, self.columns) = (row, table, columns)
    }

    func pupil(today: Day) throws(FormingFileProblem) -> FormingPupil {
        if let layout = row.problem {
            throw FormingFileProblem(
                line: layout.line ?? row.line, column: layout.column.map { table.name(ofColumn: $0 - 1) }, sentence: layout.sentence)
        }
        let code = text(.pupil)
        guard !code.isEmpty else { throw problem(.pupil, "There is no code. Give each pupil one of their own.") }
        guard !code.contains(";") else { throw problem(.pupil, "A code can’t contain a semicolon, because semicolons part lists.") }
        guard let tendency = Tendency(written: text(.tendency)) else {
            throw problem(.tendency, "“\(text(.tendency))” is no tendency. Write holds back, bursts out or varies, or leave it empty.")
        }
        let need = text(.need).isEmpty ? 1 : Int(text(.need)) ?? 0
        guard (1...3).contains(need) else { throw problem(.need, "“\(text(.need))” is no need. Write 1, 2 or 3, or leave it empty.") }
        return FormingPupil(
            code: code, monthOfBirth: try monthOfBirth(today: today), tendency: tendency, interests: list(.interests), free: try free(),
            need: need, in: try runningGroup())
    }

    func list(_ column: FormingFile.Column) -> [String] {
        text(column).split(separator: ";").map { FormingRow.tidy($0) }.filter { !$0.isEmpty }
    }

    private func monthOfBirth(today: Day) throws(FormingFileProblem) -> Int {
        switch BirthDate.read(text(.birthDate), today: today) {
        case .success(let day): return 12 * day.year + day.month
        case .failure(let cause): throw problem(.birthDate, cause.sentence)
        }
    }

    private func free() throws(FormingFileProblem) -> [Slot] {
        var slots: [Slot] = []
        for written in list(.free) { slots.append(try slot(written, .free)) }
        return slots
    }

    private func runningGroup() throws(FormingFileProblem) -> RunningGroup? {
        let text = text(.running)
        guard !text.isEmpty else { return nil }
        guard let sign = text.lastIndex(of: "@"), sign > text.startIndex else {
            throw problem(.running, "“\(text)” names no running group. Write its code and slot as in BLUE@Tue 10:30.")
        }
        let code = FormingRow.tidy(text[..<sign])
        return RunningGroup(code: code, slot: try slot(FormingRow.tidy(text[text.index(after: sign)...]), .running))
    }

    private func slot(_ text: String, _ column: FormingFile.Column) throws(FormingFileProblem) -> Slot {
        guard let slot = Slot(text) else { throw problem(column, "“\(text)” is no slot. Write a weekday and a time as in Tue 10:30.") }
        return slot
    }

    private func problem(_ column: FormingFile.Column, _ sentence: String) -> FormingFileProblem {
        FormingFileProblem(line: row.line, column: column.rawValue, sentence: sentence)
    }

    private func text(_ column: FormingFile.Column) -> String {
        columns[column].map { FormingRow.tidy(row.cells[$0][...]) } ?? ""
    }

    private static func tidy(_ text: Substring) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Tendency {
    /// Reads a cell as people write it; blank is ``varies``.
    init?(written text: String) {
        guard let tendency = text.isEmpty ? .varies : Tendency(rawValue: text.lowercased()) else { return nil }
        self = tendency
    }
}
