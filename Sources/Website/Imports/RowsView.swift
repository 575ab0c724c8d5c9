import Markup
import Nurture
import Records

/// A page of a list's rows: what would become of each, and what has to be mended first.
struct RowsView {
    let open: OpenImport
    let plan: ImportPlan
    let part: ListPart
    let address: String

    var markup: Markup {
        let wrong = part.entries.filter { $0.fate.offer == .problem }
        let rest = part.entries.filter { $0.fate.offer != .problem }
        return """
            \(backLink("What the columns mean", to: address.replacing("/rows", with: "/columns")))
            \(heading("What will happen", place: open.schoolName))
            <p id="rows" tabindex="-1">\(summary)</p>
            \(frame(to: address, draft: "/drafts", """
                \(hidden("upload", open.id.description))\(hidden("shown", part.show?.rawValue ?? "all"))\(hidden("on", "\(part.page)"))
                \(hidden("rows", part.entries.map { "\($0.row.line)" }.joined(separator: ",")))
                \(buttons("\(when(part.entries.contains { hasCells($0) }, button("Check again", .secondary, name: "do", value: "check")))\(tickAll)"))
                \(shown)
                \(each(wrong) { MendingRow(open: open, entry: $0).markup })
                \(when(!rest.isEmpty, table(caption, headers: headers, rows: rest.map(row))))
                \(when(part.entries.isEmpty, emptyState("No row of this kind.")))
                \(pages)
                <div class="save-bar">\(savedStatus())\(button(takeLabel, name: "do", value: "take"))</div>
                """))
            """
    }

    /// What is still wrong with rows that somebody has just mended.
    func problems(in lines: Set<Int>) -> [FieldProblem] {
        plan.entries(.problem).filter { lines.contains($0.row.line) }.flatMap { MendingRow(open: open, entry: $0).problems }
    }

    private func hasCells(_ entry: ImportPlan.Entry) -> Bool { entry.fate.offer == .problem || !entry.row.warnings.isEmpty }

    private func count(_ offer: ImportOffer) -> Int { plan.entries.count { $0.fate.offer == offer } }

    private var summary: String {
        "\(rows(plan.entries.count)): \(count(.new)) new, \(count(.change)) with changes, \(count(.problem)) with a problem, "
            + "\(count(.nothing)) with nothing to do. \(open.marks.ticked.count) ticked. Rows without a tick are left out."
    }

    private var takeLabel: String { "Add the ticked pupils" }

    private var caption: String {
        part.pages == 1 ? "Rows of the list" : "Rows of the list, page \(part.page) of \(part.pages)"
    }

    private var tickAll: Markup {
        let offers = [(ImportOffer.new, "Tick all \(count(.new)) new pupils"), (.change, "Tick all \(count(.change)) changes")]
        return """
            \(each(offers.filter { count($0.0) > 0 }) { button($0.1, .secondary, name: "tick-all", value: $0.0.rawValue) })
            \(when(!open.marks.ticked.isEmpty, button("Take all ticks away", .quiet, name: "do", value: "untick")))
            """
    }

    private var shown: Markup {
        let choices = [(nil, "All", plan.entries.count)] + ImportOffer.allCases.map { (Optional($0), RowWords.title($0), count($0)) }
        return buttons(
            each(choices.filter { $0.2 > 0 }) { offer, title, count in
                """
                <button class="quiet" name="show" value="\(offer?.rawValue ?? "all")"\
                \(attribute: "aria-pressed", offer == part.show ? "true" : "false")>\(title) (\(count))</button>
                """
            })
    }

    private var pages: Markup {
        when(
            part.pages > 1,
            buttons(
                """
                \(when(part.page > 1, button("Page \(part.page - 1)", .secondary, name: "page", value: "\(part.page - 1)")))
                \(when(part.page < part.pages, button("Page \(part.page + 1)", .secondary, name: "page", value: "\(part.page + 1)")))
                """))
    }

    private var hasUPNs: Bool { open.rights.isSchools && open.marks.columns.contains(.upn) }

    private var headers: [String] { ["Pupil", "Born", "Year"] + (hasUPNs ? ["UPN"] : []) + ["What will happen"] }

    private func row(_ entry: ImportPlan.Entry) -> [Markup] {
        let row = entry.row
        let upn: [Markup] = hasUPNs ? ["\(row.upn?.text ?? "")"] : []
        let start: [Markup] = [name(entry), "\(row.birthDate?.short ?? "")", "\(row.yearGroup?.written ?? "")"]
        return start + upn + [RowWords.fate(entry) + MendingRow(open: open, entry: entry).whereWarned]
    }

    private func name(_ entry: ImportPlan.Entry) -> Markup {
        let (line, name) = (entry.row.line, "\(entry.row.name.given) \(entry.row.name.family)")
        guard [.new, .change].contains(entry.fate.offer) else { return "\(name)" }
        return """
            <div class="option"><input type="checkbox" id="tick-\(line)" name="tick" value="\(RowMarks.tick(line, entry.fate.offer))"\
            \(flag: "checked=\"checked\"", open.marks.ticked.contains(line))/><label for="tick-\(line)">\(name)</label></div>
            """
    }

    private func rows(_ count: Int) -> String { count == 1 ? "One row" : "\(count) rows" }
}
