import Markup
import Nurture
import Records

/// A service's page: what runs, where, and with whom.
struct ServiceView {
    let service: ServicePage
    var inviting: Role?
    var form = Form()
    var problems: [FieldProblem] = []

    private var address: String { Link.service(service.id) }

    var markup: Markup {
        """
        \(heading(service.name))
        \(part("Groups", groups))
        \(part("Schools", schools))
        \(part("People", """
            \(peopleList(service.people, at: address))
            \(buttons("\(linkButton("What tutors offer", to: "\(address)/offers"))\(linkButton("Training", to: "\(address)/training"))"))
            \(each(invitations) { $0.markup })
            """))
        <p>\(linkButton("Instruments and centres", to: "\(address)/instruments", .quiet))</p>
        \(ifLet(service.groups.first { !$0.line.isClosed }) { "<p>\(linkButton("The week of all groups", to: "\(Link.week($0.line.id))/service", .quiet))</p>" })
        <p>\(linkButton("Background of the children, counted", to: Link.background(.service(service.id)), .quiet))</p>
        <p>\(linkButton("Who did what", to: "\(address)/audit", .quiet))</p>
        """
    }

    private var groups: Markup {
        guard !service.groups.isEmpty else { return emptyState("No group yet. Open a school to form one.") }
        return "<p>\(linkButton("How far they are set up", to: SetUpLink.grid(service.id), .quiet))</p>"
            + table(
                "\(service.groups.count) \(service.groups.count == 1 ? "group" : "groups")",
                headers: ["Group", "School", "When", "Pupils", "Stage"], rows: service.groups.map(row))
    }

    private func row(_ group: GroupStage) -> [Markup] {
        [
            "<a \(href: Link.group(group.line.id))>\(group.line.name)</a>", "\(group.line.schoolName)", "\(group.line.slot.short)",
            "\(String(group.pupils))", stage(group),
        ]
    }

    private func stage(_ group: GroupStage) -> Markup {
        if group.line.isClosed { return "\(tag("Closed")) <span class=\"detail\">\(sessions(group))</span>" }
        if group.unfinished > 0 {
            return
                "\(tag(group.unfinished == 1 ? "1 log is missing" : "\(group.unfinished) logs are missing", .late)) <span class=\"detail\">\(sessions(group))</span>"
        }
        return "\(sessions(group))\(ifLet(group.next) { "<span class=\"detail\">, next on \($0.short)</span>" })"
    }

    private func sessions(_ group: GroupStage) -> String {
        group.logged == 0 ? "Not begun, \(group.sessions) sessions planned" : "\(group.logged) of \(group.sessions) sessions logged"
    }

    private var schools: Markup {
        """
        \(when(service.schools.isEmpty, emptyState("No school yet."), else: "<ul class=\"places\">\(each(service.schools, school))</ul>"))
        \(buttons("\(linkButton("Find a school", to: "\(address)/establishments"))\(linkButton("Work with another school", to: "\(address)/new-school", .quiet))"))
        """
    }

    private func school(_ school: PartnerSchool) -> Markup {
        """
        <li><a \(href: Link.school(school.id))>\(school.name)</a> \
        <span class="detail">URN \(String(school.urn))\(ifLet(school.endsOn) { ", until \($0.short)" })</span> \
        \(when(!school.hasLead, tag("No school lead yet", .waiting))) \
        <a class="quiet" \(href: "\(address)/schools/\(school.id)/ending")>End the partnership<span class="unseen"> with \(school.name)</span></a></li>

        """
    }

    private var invitations: [InvitingForm] {
        [(Role.tutor, "tutors", "Invite a tutor"), (.trainee, "trainees", "Invite a trainee")]
            .filter { inviting == nil || inviting == $0.0 }
            .map { role, noun, title in
                InvitingForm(
                    address: "\(address)/\(noun)", title: title, buttonLabel: "Invite", fields: role == inviting ? form : Form(),
                    problems: role == inviting ? problems : [], prefix: noun)
            }
    }
}
