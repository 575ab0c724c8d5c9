import Nurture
import Records

/// What was ticked and typed on one page of a list. The rest of the list stays as it was marked before.
struct RowMarks {
    let form: Form
    /// What was on the page: a tick counts only for what was offered there.
    let plan: ImportPlan

    /// The lines of the rows that were on the page.
    static func lines(of form: Form) -> Set<Int> { Set(form["rows"].split(separator: ",").compactMap { Int($0) }) }

    static func cell(_ line: Int, _ column: PupilColumn) -> String { "cell-\(line)-\(column.rawValue)" }
    static func tick(_ line: Int, _ offer: ImportOffer) -> String { "\(offer.rawValue)-\(line)" }
    static func isRight(_ line: Int) -> String { "right-\(line)" }

    func merged(into open: OpenImport) -> ImportMarks {
        var marks = open.marks
        let (shown, ticks) = (RowMarks.lines(of: form), Set(form.all("tick")))
        for entry in plan.entries where shown.contains(entry.row.line) {
            let line = entry.row.line
            marks.ticked.remove(line)
            if ticks.contains(RowMarks.tick(line, entry.fate.offer)) { marks.ticked.insert(line) }
        }
        for row in open.table.rows where shown.contains(row.line) {
            if let cells = mended(row, marks) { marks.mended[row.line] = cells }
        }
        return marks
    }

    /// Nil where nothing was changed and nobody said that the row is right as it stands.
    private func mended(_ row: CSVTable.Row, _ marks: ImportMarks) -> [PupilColumn: String]? {
        var cells: [PupilColumn: String] = [:]
        var isChanged = form[RowMarks.isRight(row.line)] == "yes"
        for (place, column) in marks.columns.enumerated() {
            guard let column, row.cells.indices.contains(place), form.has(RowMarks.cell(row.line, column)) else { continue }
            let typed = String(form[RowMarks.cell(row.line, column)].prefix(CSVTable.mostCharacters))
            let before = marks.mended[row.line]?[column] ?? row.cells[place]
            cells[column] = typed
            if typed != before.trimmed { isChanged = true }
        }
        return isChanged && !cells.isEmpty ? cells : nil
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[start...end]).replacing("\r\n", with: "\n")
    }
}
