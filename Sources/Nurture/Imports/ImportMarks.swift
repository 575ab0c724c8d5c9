/// What somebody has decided about a list so far.
public struct ImportMarks: Codable, Sendable, Equatable {
    /// What each column means, from the left; empty until it was chosen.
    public var columns: [PupilColumn?]
    /// Cells that were mended on the page, by the line of their row.
    public var mended: [Int: [PupilColumn: String]]
    /// The lines of the rows to be taken.
    public var ticked: Set<Int>

    public init(columns: [PupilColumn?] = [], mended: [Int: [PupilColumn: String]] = [:], ticked: Set<Int> = []) {
        self.columns = columns
        self.mended = mended
        self.ticked = ticked
    }

    public var mapping: ColumnMapping { ColumnMapping(columns) }

    /// The list's rows, with what was mended in its place. Somebody has looked at a mended row, so its layout stands in no one's way.
    public func rows(of table: CSVTable, today: Day) -> [PupilRow] {
        let year = AcademicYear(containing: today)
        return table.rows.map { PupilRow(mended($0), of: table, mapping: mapping, in: year, today: today) }
    }

    private func mended(_ row: CSVTable.Row) -> CSVTable.Row {
        guard let cells = mended[row.line] else { return row }
        var all = row.cells
        for (column, text) in cells {
            if let place = mapping.place(of: column), all.indices.contains(place) { all[place] = text }
        }
        return CSVTable.Row(line: row.line, cells: all)
    }
}
