import Markup
import Nurture
import Records

enum ServiceDoors {
    static let all: [Door] = [
        .get("/services/{service}", .seeService, .named(.service)) { visit in
            let service = try await visit.desk.service(visit.service)
            return visit.page(service.name, ServiceView(service: service).markup)
        },
        .get("/services/{service}/leads", .inviteServiceLead, .named(.service)) { visit in
            visit.page("Invite a service lead", try await leadForm(visit))
        },
        .post(
            "/services/{service}/leads", .inviteServiceLead, .named(.service), on: "/services/{service}/leads", sample: InvitingSample.form
        ) { visit in
            switch InvitingForm.check(visit.form) {
            case .failure(let problems):
                return visit.page("Invite a service lead", problems: problems.list, try await leadForm(visit, problems.list))
            case .success(let draft):
                let sent = try await visit.desk.invite(draft, as: .serviceLead, at: visit.thing)
                return invitationSent(draft, sent, visit, back: "/")
            }
        },
        invitation("tutors", .tutor),
        invitation("trainees", .trainee),
    ]

    private static func invitation(_ noun: String, _ role: Role) -> Door {
        .post("/services/{service}/\(noun)", .inviteTutor, .named(.service), on: "/services/{service}", sample: InvitingSample.form) {
            visit in
            switch InvitingForm.check(visit.form) {
            case .failure(let problems):
                let service = try await visit.desk.service(visit.service)
                let view = ServiceView(service: service, inviting: role, form: visit.form, problems: problems.list)
                return visit.page(service.name, problems: problems.list, view.markup)
            case .success(let draft):
                let sent = try await visit.desk.invite(draft, as: role, at: visit.thing)
                return invitationSent(draft, sent, visit, back: Link.service(try visit.service))
            }
        }
    }

    private static func leadForm(_ visit: Visit, _ problems: [FieldProblem] = []) async throws -> Markup {
        """
        \(backLink("Today", to: "/"))
        \(heading("Invite a service lead", place: try await visit.desk.nameOfService(visit.service)))
        \(InvitingForm(address: "\(Link.to(visit.thing))/leads", title: "Who leads this service?", buttonLabel: "Invite", fields: visit.form, problems: problems, isOpen: true).markup)
        """
    }
}

/// What the permission test fills into a form that invites.
enum InvitingSample {
    static let form: @Sendable (SampleWorld) -> Form = { _ in Form([("name", "Sam Ple"), ("email", "sam.ple@nowhere.example")]) }
}

/// - Parameter isOneSchools: on a school's own page its name is not said again.
func groupList(_ groups: [GroupLine], isOneSchools: Bool = false, whenEmpty: String) -> Markup {
    guard !groups.isEmpty else { return emptyState(whenEmpty) }
    return "<ul class=\"places\">\(each(groups) { groupItem($0, isOneSchools) })</ul>"
}

private func groupItem(_ group: GroupLine, _ isOneSchools: Bool) -> Markup {
    """
    <li><a \(href: Link.group(group.id))>\(group.name)</a> <span class="detail">\(group.slot.written)\(isOneSchools ? "" : ", \(group.schoolName)")</span> \
    \(when(group.isClosed, tag("Closed")))</li>

    """
}
