import Markup
import Nurture
import Records

/// The cells of one row, to be mended on the page.
struct MendingRow {
    let open: OpenImport
    let entry: ImportPlan.Entry

    private var line: Int { entry.row.line }

    /// A row with a problem: what is wrong, cell by cell, and the row as a whole.
    var markup: Markup {
        let whole = rowProblems.filter { place(of: $0) == nil }
        return fieldset(
            legend,
            """
            \(each(whole) { "<p class=\"problem\">\($0.written)</p>" })
            \(fields(cellProblems))
            \(when(hasLayoutProblem, checkbox(RowMarks.isRight(line), "The cells are right as they stand here", isChecked: false)))
            """)
    }

    /// The same cells folded away, for a row that can be taken but should be looked at.
    var whereWarned: Markup {
        when(!entry.row.warnings.isEmpty, details("Mend line \(line)", fields([])))
    }

    /// Each leads to its own cell; what is wrong with the row as a whole leads to its first one.
    var problems: [FieldProblem] { rowProblems.map { FieldProblem(place(of: $0) ?? firstCell, $0.written) } }

    private var cellProblems: [FieldProblem] {
        rowProblems.compactMap { problem in place(of: problem).map { FieldProblem($0, problem.written) } }
    }

    private var rowProblems: [RowProblem] {
        if case .problem(let problems) = entry.fate { problems } else { [] }
    }

    private var hasLayoutProblem: Bool {
        rowProblems.contains { if case .layout = $0.cause { true } else { false } }
    }

    private var legend: String {
        let name = "\(entry.row.name.given) \(entry.row.name.family)"
        return name.allSatisfy(\.isWhitespace) ? "Line \(line)" : "Line \(line): \(name)"
    }

    private func fields(_ problems: [FieldProblem]) -> Markup {
        each(columns) { column, place in
            field(
                Field(RowMarks.cell(line, column), open.table.name(ofColumn: place), value: value(column, place), autocomplete: "off"),
                problems)
        }
    }

    private var columns: [(PupilColumn, Int)] {
        open.marks.columns.enumerated().compactMap { place, column in column.map { ($0, place) } }
    }

    private var firstCell: String { columns.first.map { RowMarks.cell(line, $0.0) } ?? "rows" }

    private func value(_ column: PupilColumn, _ place: Int) -> String {
        open.marks.mended[line]?[column] ?? open.table.rows.first { $0.line == line }?.cells[place] ?? ""
    }

    private func place(of problem: RowProblem) -> String? {
        columns.first { open.table.name(ofColumn: $0.1) == problem.column }.map { RowMarks.cell(line, $0.0) }
    }
}
