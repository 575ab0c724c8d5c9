import Markup
import Nurture
import Records

/// All groups of a service by thirteen steps, and what can be done for several at once.
struct GridView {
    let grid: SetUpGrid
    var fields = Form()
    var problems: [FieldProblem] = []
    /// What came of doing something for several groups, right after it.
    var prepared: Prepared?

    private var address: String { SetUpLink.grid(grid.service) }

    var markup: Markup {
        """
        \(backLink(grid.serviceName, to: Link.service(grid.service)))
        \(heading("How far the groups are", place: grid.serviceName))
        \(ifLet(prepared, done))
        \(grid.rows.isEmpty ? emptyState("No group yet. Form one on a school’s page, and its thirteen steps appear here.") : key)
        \(groups("Your turn", "What waits for you, by the first session", grid.rows.filter { stands($0) == .own }))
        \(groups("Waiting for others", "What waits for others, by the first session", grid.rows.filter { stands($0) == .others }))
        \(groups("Ready to start", "Groups that have everything", grid.rows.filter { stands($0) == .ready }))
        \(when(!grid.schoolsWithoutGroup.isEmpty, part("Schools without a group", "<ul class=\"places\">\(each(grid.schoolsWithoutGroup, school))</ul>")))
        \(when(!grid.rows.isEmpty && grid.can.contains(.prepareMany), part("For several groups at once", details("Lay out dates, give an agreement, or ask for families to be invited", preparing, isOpen: !problems.isEmpty))))
        """
    }

    private func done(_ prepared: Prepared) -> Markup {
        notice(
            prepared.changed > 0 ? .done : .plain,
            prepared.changed == 0
                ? "There was nothing to do." : "Done for \(prepared.changed == 1 ? "1 group" : "\(prepared.changed) groups").",
            when(!prepared.left.isEmpty, "<ul>\(each(prepared.left, left))</ul>"))
    }

    private func left(_ left: Prepared.Left) -> Markup {
        let name = grid.rows.first { $0.group.id == left.group }?.group.name ?? "A group"
        return "<li>\(name) \(left.why).</li>"
    }

    private enum Standing { case own, others, ready }

    private func stands(_ row: SetUpGrid.Row) -> Standing {
        guard let next = row.path.next(for: [.serviceLead]) else { return .ready }
        return next.turn.isTurn(of: .serviceLead) ? .own : .others
    }

    private var key: Markup {
        """
        \(SetUpWords.key)
        \(details("What the thirteen steps are", "<ol>\(each(SetUpStep.allCases) { "<li>\($0.title)</li>" })</ol>"))
        """
    }

    private func groups(_ title: String, _ caption: String, _ rows: [SetUpGrid.Row]) -> Markup {
        when(
            !rows.isEmpty,
            part(
                "\(title): \(rows.count == 1 ? "1 group" : "\(rows.count) groups")",
                table(caption, headers: ["Group", "Steps", "What comes next"], rows: rows.map(row), speaksForItself: true)))
    }

    private func row(_ row: SetUpGrid.Row) -> [Markup] {
        [
            """
            <a \(href: SetUpLink.path(row.group.id))>\(row.group.name)</a> \
            <span class="detail">\(row.group.schoolName)\(ifLet(row.firstSession) { ", from \($0.short)" })</span>
            """,
            SetUpWords.picture(row.path), next(row),
        ]
    }

    private func next(_ row: SetUpGrid.Row) -> Markup {
        guard let next = row.path.next(for: [.serviceLead]) else { return tag("Ready to start", .done) }
        let isOwn = next.turn.isTurn(of: .serviceLead)
        return """
            \(tag(SetUpWords.whose(next.turn, isOwn), isOwn ? .waiting : .plain)) \
            <a \(href: SetUpLink.step(next.need.step, row.group.id))>\(next.sentence)</a>\
            \(ifLet(SetUpWords.open(row.path, for: .serviceLead)) { "<p class=\"detail\">\($0)</p>" })
            """
    }

    private func school(_ school: PartnerSchool) -> Markup {
        """
        <li><a \(href: Link.school(school.id))>\(school.name)</a> \
        <span class="detail">\(school.hasLead ? "Next: pupils, then a group" : "Next: invite the school lead")</span></li>
        """
    }

    private var preparing: Markup {
        form(
            to: "\(address)/preparations",
            """
            \(checkboxes("groups", "Which groups", grid.rows.map { Choice($0.group.id.description, "\($0.group.name), \($0.group.schoolName)") }, chosen: Set(fields.all("groups")), problems))
            \(radios("what", "What is to be done", [
                Choice("dates", "Lay out the dates that are missing", hint: "On each group’s weekday, around holidays, training days and trips"),
                Choice("agreement", "Give them an agreement", hint: "Groups that have none get the words of the one below. Both sides still confirm it"),
                Choice("askLeads", "Ask the school leads to invite families", hint: "For groups whose families have not all been asked. It waits on the lead’s start page, and goes to them by mail"),
            ], chosen: fields["what"], problems))
            \(select("source", "Whose agreement they get", grid.rows.map { Choice($0.group.id.description, $0.group.name) }, chosen: fields["source"], isOptional: true, problems))
            \(button("Do it for the chosen groups", .secondary))
            """)
    }
}
