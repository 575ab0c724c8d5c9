import Markup
import Nurture
import Records

/// The second page of an import: what each column means.
enum ChoosingColumns {
    static func show(_ visit: Visit) async throws -> Reply {
        guard let open = try await visit.desk.openImport(at: visit.school) else { return .seeOther(Link.newImport(try visit.school)) }
        let answers = try await visit.answers(forFormAt: visit.path, saved: filled(open.columns))
        return page(visit, open, answers.form, [])
    }

    static func take(_ visit: Visit) async throws -> Reply {
        guard let open = try await visit.desk.openImport(at: visit.school) else { return .seeOther(Link.newImport(try visit.school)) }
        let columns = open.table.headings.indices.map { place in
            PupilColumn(rawValue: visit.form[name(place)]).flatMap { choices(open.rights).contains($0) ? $0 : nil }
        }
        let problems = ColumnMapping(columns).problems.map { FieldProblem(field(of: $0, columns), $0.sentence) }
        guard problems.isEmpty else { return page(visit, open, visit.form, problems) }
        var marks = open.marks
        // Cells that were mended under another heading, and ticks for what they made of a row, mean nothing now.
        if marks.columns != columns { marks = ImportMarks(columns: columns) }
        try await visit.desk.keep(marks, of: open, at: visit.school)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.importRows(try visit.school))
    }

    private static func page(_ visit: Visit, _ open: OpenImport, _ answers: Form, _ problems: [FieldProblem]) -> Reply {
        let places = Array(open.table.headings.indices)
        let (meant, left) = (places.filter { !answers[name($0)].isEmpty }, places.filter { answers[name($0)].isEmpty })
        let isIncomplete = !problems.isEmpty || !ColumnMapping(open.columns).problems.isEmpty
        let selects = { (places: [Int]) in
            each(places) { place in
                select(
                    name(place), open.table.name(ofColumn: place), options(open.rights), chosen: answers[name(place)],
                    hint: samples(open.table, place), problems)
            }
        }
        return visit.page(
            "What the columns mean", problems: problems,
            """
            \(backLink("Choose another file", to: visit.path.replacing("/columns", with: "")))
            \(heading("What the columns mean", place: open.schoolName))
            <p>The list has \(open.table.rows.count) \(open.table.rows.count == 1 ? "row" : "rows"). Check that each column is understood; next time we remember it.</p>
            \(form(to: visit.path, """
                \(selects(meant))
                \(when(!left.isEmpty, details(left.count == 1 ? "One column is left out and not kept" : "\(left.count) columns are left out and not kept", selects(left), isOpen: isIncomplete || meant.isEmpty)))
                \(button("Show what will happen"))
                """))
            """)
    }

    private static func name(_ place: Int) -> String { "column-\(place)" }

    private static func filled(_ columns: [PupilColumn?]) -> Form {
        Form(columns.enumerated().map { (name($0.offset), $0.element?.rawValue ?? "") })
    }

    private static func choices(_ rights: ImportRights) -> [PupilColumn] {
        PupilColumn.allCases.filter { $0 != .upn || rights.isSchools }
    }

    private static func options(_ rights: ImportRights) -> [Choice] {
        [Choice("", "Leave it out")] + choices(rights).map { Choice($0.rawValue, $0.title) }
    }

    /// Two or three cells with something in them.
    private static func samples(_ table: CSVTable, _ place: Int) -> String {
        let cells = table.rows.lazy.map { $0.cells[place] }.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(3)
        return cells.isEmpty ? "Nothing in it" : cells.map { String($0.prefix(40)) }.joined(separator: " · ")
    }

    /// The select that the summary leads to.
    private static func field(of problem: ColumnMapping.Problem, _ columns: [PupilColumn?]) -> String {
        switch problem {
        case .twice(let column): name(columns.lastIndex(of: column) ?? 0)
        case .nameTwoWays: name(columns.firstIndex(of: .fullName) ?? 0)
        case .nameMissing, .birthDateMissing: name(columns.firstIndex(of: nil) ?? 0)
        }
    }
}
