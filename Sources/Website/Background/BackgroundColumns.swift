import Markup
import Nurture
import Records

/// The second page of a list with background data: what each column means.
enum BackgroundColumns {
    static func show(_ visit: Visit) async throws -> Reply {
        guard let open = try await visit.desk.openBackgroundImport(at: visit.school) else {
            return .seeOther(Link.backgroundImport(visit.thing))
        }
        return page(visit, open, Form(open.mapping.columns.enumerated().map { (name($0.offset), $0.element?.rawValue ?? "") }), [])
    }

    static func take(_ visit: Visit) async throws -> Reply {
        guard let open = try await visit.desk.openBackgroundImport(at: visit.school) else {
            return .seeOther(Link.backgroundImport(visit.thing))
        }
        let mapping = BackgroundMapping(open.table.headings.indices.map { BackgroundColumn(rawValue: visit.form[name($0)]) })
        let problems = mapping.problems.map { FieldProblem(name($0.place), $0.sentence) }
        guard problems.isEmpty else { return page(visit, open, visit.form, problems) }
        try await visit.desk.choose(mapping, for: open.id, at: visit.school)
        return .seeOther("\(Link.backgroundImport(visit.thing))/rows")
    }

    private static func page(_ visit: Visit, _ open: OpenBackgroundImport, _ form: Form, _ problems: [FieldProblem]) -> Reply {
        let choices = [Choice("", "Leave it out")] + BackgroundColumn.all.map { Choice($0.rawValue, $0.title) }
        let places = Array(open.table.headings.indices)
        let (meant, left) = (places.filter { !form[name($0)].isEmpty }, places.filter { form[name($0)].isEmpty })
        let selects = { (places: [Int]) in
            each(places) { place in
                select(
                    name(place), open.table.name(ofColumn: place), choices, chosen: form[name(place)], hint: samples(open.table, place),
                    problems)
            }
        }
        return visit.page(
            "What the columns mean", problems: problems,
            """
            \(backLink("Choose another file", to: Link.backgroundImport(visit.thing)))
            \(heading("What the columns mean", place: open.schoolName))
            \(frame(to: visit.path, """
                \(selects(meant))
                \(when(!left.isEmpty, details(left.count == 1 ? "One column is left out and not kept" : "\(left.count) columns are left out and not kept", selects(left), isOpen: !problems.isEmpty || meant.isEmpty)))
                \(button("Show what will happen"))
                """))
            """)
    }

    private static func name(_ place: Int) -> String { "column-\(place)" }

    private static func samples(_ table: CSVTable, _ place: Int) -> String {
        let cells = table.rows.lazy.map { $0.cells[place] }.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(3)
        return cells.isEmpty ? "Nothing in it" : cells.map { String($0.prefix(40)) }.joined(separator: " · ")
    }
}
