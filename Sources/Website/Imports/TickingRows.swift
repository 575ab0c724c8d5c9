import Markup
import Nurture
import Records

/// The third page of an import: what would become of each row. Nothing is ticked at first.
enum TickingRows {
    static func show(_ visit: Visit) async throws -> Reply {
        guard var open = try await visit.desk.openImport(at: visit.school) else { return .seeOther(Link.newImport(try visit.school)) }
        let today = visit.house.records.today
        guard var plan = open.plan(today: today) else { return .seeOther(Link.importColumns(try visit.school)) }
        // What was ticked and mended before the page was left, or before a sign-in ran out.
        if let draft = try await visit.desk.draft(of: visit.path), let typed = URLEncoding.read(draft.fields) {
            if typed["upload"] == open.id.description {
                open.marks = RowMarks(form: typed, plan: plan).merged(into: open)
                try await visit.desk.keep(open.marks, of: open, at: visit.school)
                plan = open.plan(today: today) ?? plan
            }
            try await visit.desk.dropDraft(of: visit.path)
        }
        return page(visit, RowsView(open: open, plan: plan, part: ListPart(query: visit.query, plan), address: visit.path), [])
    }

    static func take(_ visit: Visit) async throws -> Reply {
        let school = try visit.school
        // A second click comes after the list was taken.
        if let sent = ID<Upload>(visit.form["upload"]), let receipt = try await visit.desk.receipt(of: sent, at: school) {
            return .seeOther(Link.importDone(school, receipt.upload))
        }
        guard var open = try await visit.desk.openImport(at: school), open.id.description == visit.form["upload"] else {
            return .seeOther(Link.newImport(school))
        }
        let today = visit.house.records.today
        guard let before = open.plan(today: today) else { return .seeOther(Link.importColumns(school)) }
        open.marks = RowMarks(form: visit.form, plan: before).merged(into: open)
        guard let plan = open.plan(today: today) else { return .seeOther(Link.importColumns(school)) }
        if visit.form["do"] == "untick" { open.marks.ticked = [] }
        if let offer = ImportOffer(rawValue: visit.form["tick-all"]) { open.marks.ticked.formUnion(plan.entries(offer).map(\.row.line)) }
        try await visit.desk.keep(open.marks, of: open, at: school)
        try await visit.desk.dropDraft(of: visit.path)
        let view = RowsView(open: open, plan: plan, part: ListPart(pressed: visit.form, plan), address: visit.path)
        switch visit.form["do"] {
        case "take": return try await take(view, visit, school)
        case "check":
            let problems = view.problems(in: RowMarks.lines(of: visit.form))
            return problems.isEmpty ? .seeOther(view.part.address(from: visit.path)) : page(visit, view, problems)
        default: return .seeOther(view.part.address(from: visit.path))
        }
    }

    private static func take(_ view: RowsView, _ visit: Visit, _ school: ID<School>) async throws -> Reply {
        let ticked = view.open.marks.ticked
        guard !ticked.isEmpty else { return page(visit, view, [FieldProblem("rows", "Tick the pupils whom you want to add.")]) }
        do {
            let receipt = try await visit.desk.take(ticked, of: view.plan, from: view.open.id, at: school)
            return .seeOther(Link.importDone(school, receipt.upload))
        } catch ImportRefusal.notReady(let lines) {
            let view = RowsView(open: view.open, plan: view.plan, part: ListPart(show: .problem, page: 1, view.plan), address: view.address)
            return page(
                visit, view,
                lines.prefix(10).map { FieldProblem("rows", "Line \($0) is ticked and has a problem. Mend it, or take its tick away.") })
        } catch ImportRefusal.changedMeanwhile {
            guard let open = try await visit.desk.openImport(at: school), let plan = open.plan(today: visit.house.records.today) else {
                return .seeOther(Link.newImport(school))
            }
            let view = RowsView(open: open, plan: plan, part: view.part, address: view.address)
            return page(
                visit, view,
                [
                    FieldProblem(
                        "rows",
                        "Somebody changed the school’s pupils in the meantime. Look at the rows again, then add those that you want.")
                ])
        }
    }

    private static func page(_ visit: Visit, _ view: RowsView, _ problems: [FieldProblem]) -> Reply {
        visit.page("What will happen", problems: problems, view.markup)
    }
}
