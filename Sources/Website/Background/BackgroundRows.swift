import Markup
import Nurture
import Records

/// The third page of a list with background data: whom its rows fit, and what would be kept aside.
enum BackgroundRows {
    static func show(_ visit: Visit) async throws -> Reply {
        guard let open = try await visit.desk.openBackgroundImport(at: visit.school), let plan = open.plan else {
            return .seeOther("\(Link.backgroundImport(visit.thing))/columns")
        }
        return page(visit, open, plan, [])
    }

    static func take(_ visit: Visit) async throws -> Reply {
        // A second click comes after the list was taken.
        if let sent = ID<Upload>(visit.form["upload"]), let receipt = try await visit.desk.backgroundReceipt(of: sent, at: visit.school) {
            return .seeOther(done(visit, receipt))
        }
        guard let open = try await visit.desk.openBackgroundImport(at: visit.school), let plan = open.plan else {
            return .seeOther(Link.backgroundImport(visit.thing))
        }
        // Another list was chosen in another window.
        guard visit.form["upload"] == open.id.description else { return .seeOther(visit.path) }
        guard visit.form["fits"] == fitting(plan) else {
            return page(
                visit, open, plan, [FieldProblem("rows", "The pupils have changed in the meantime. Look again, then keep it.")])
        }
        do {
            let receipt = try await visit.desk.takeBackground(plan, from: open.id, at: visit.school)
            return .seeOther(done(visit, receipt))
        } catch ImportRefusal.changedMeanwhile {
            return page(visit, open, plan, [FieldProblem("rows", "The pupils have changed in the meantime. Look again, then keep it.")])
        }
    }

    private static func done(_ visit: Visit, _ receipt: ImportReceipt) -> String {
        "\(Link.background(visit.thing))?list=\(receipt.upload)"
    }

    private static func page(_ visit: Visit, _ open: OpenBackgroundImport, _ plan: BackgroundPlan, _ problems: [FieldProblem]) -> Reply {
        let fitting = plan.entries.filter { if case .fits = $0.fate { true } else { false } }
        let rest = plan.entries.filter { if case .fits = $0.fate { false } else { true } }
        return visit.page(
            "What will happen", problems: problems,
            """
            \(backLink("What the columns mean", to: "\(Link.backgroundImport(visit.thing))/columns"))
            \(heading("What will happen", place: open.schoolName))
            <p id="rows" tabindex="-1">\(fitting.count == 1 ? "One row fits" : "\(fitting.count) rows fit") a pupil on your list of pupils; \
            \(rest.count == 1 ? "one is" : "\(rest.count) are") left out and not kept. An empty cell changes nothing.</p>
            \(when(!fitting.isEmpty, table("What is kept", headers: ["Pupil", "What the list says"], rows: fitting.map { row($0, open) })))
            \(when(fitting.isEmpty, emptyState("No row fits a pupil here. Check the columns for name and birth date, or add the pupils first.")))
            \(when(!rest.isEmpty, details("Left out", "<ul>\(each(rest) { "<li>Line \(String($0.line)): \(why($0.fate))</li>" })</ul>")))
            \(when(!fitting.isEmpty, frame(to: visit.path, """
                \(hidden("upload", open.id.description))\(hidden("fits", self.fitting(plan)))
                \(button("Keep this"))
                """)))
            \(frame(to: "\(Link.backgroundImport(visit.thing))/end", button("Throw the list away", .quiet)))
            """)
    }

    /// Which lines were on the page as fitting.
    private static func fitting(_ plan: BackgroundPlan) -> String {
        plan.entries.compactMap { if case .fits = $0.fate { String($0.line) } else { nil } }.joined(separator: ",")
    }

    private static func row(_ entry: BackgroundPlan.Entry, _ open: OpenBackgroundImport) -> [Markup] {
        guard case .fits(let key) = entry.fate else { return [] }
        let items = BackgroundItem.allCases.filter { entry.cells[$0] != nil }
        return ["\(open.names[key] ?? "")", each(items) { said($0, entry.cells[$0] ?? "", open) }]
    }

    private static func said(_ item: BackgroundItem, _ text: String, _ open: OpenBackgroundImport) -> Markup {
        var content = BackgroundContent()
        content.take(text, as: item, open.codes, on: open.today)
        guard let words = content.words(item, open.codes) else {
            return "<div>\(item.title): “\(text)” \(tag("No code that we know: kept aside", .waiting))</div>"
        }
        return "<div>\(item.title): \(words)</div>"
    }

    private static func why(_ fate: BackgroundPlan.Fate) -> String {
        switch fate {
        case .fits: ""
        case .nobody: "nobody on your list of pupils"
        case .severalPupils: "it fits two pupils, so look at both"
        case .sameInFileTwice(let line): "the same pupil as in line \(line)"
        case .unreadable(let sentence): sentence
        }
    }
}
