import Markup
import Nurture
import Records

enum ServiceDoors {
    static let all: [Door] = [
        .get("/services/{service}", .seeService, .named(.service)) { visit in
            let service = try await visit.desk.service(visit.service)
            return visit.page(service.name, page(service))
        },
        .get("/services/{service}/leads", .inviteServiceLead, .named(.service)) { visit in
            visit.page("Invite a service lead", leadForm(visit))
        },
        .post(
            "/services/{service}/leads", .inviteServiceLead, .named(.service), on: "/services/{service}/leads", sample: InvitingSample.form
        ) { visit in
            try await invite(.serviceLead, visit, back: "/") { leadForm(visit, $0) }
        },
        .post("/services/{service}/tutors", .inviteTutor, .named(.service), on: "/services/{service}", sample: InvitingSample.form) {
            visit in
            let service = try await visit.desk.service(visit.service)
            return try await invite(.tutor, visit, back: Link.service(visit.service)) { page(service, tutor: visit.form, $0) }
        },
        .get("/services/{service}/new-school", .startPartnership, .named(.service)) { visit in
            let address = "/services/\(try visit.service)/schools"
            let answers = try await visit.answers(forFormAt: address, saved: Form())
            return visit.page("Work with a school", newSchool(visit, address, answers))
        },
        .post(
            "/services/{service}/schools", .startPartnership, .named(.service), on: "/services/{service}/new-school",
            sample: SchoolForm.sample
        ) { visit in
            switch SchoolForm.check(visit.form) {
            case .failure(let problems):
                return visit.page(
                    "Work with a school", problems: problems.list,
                    newSchool(visit, visit.path, Answers(form: visit.form, draft: nil), problems.list))
            case .success(let draft):
                let school = try await visit.desk.startPartnership(of: visit.service, with: draft)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(Link.school(school))
            }
        },
    ]

    private static func invite(_ role: Role, _ visit: Visit, back: String, page: ([FieldProblem]) -> Markup) async throws -> Reply {
        switch InvitingForm.check(visit.form) {
        case .failure(let problems): return visit.page("Invite", problems: problems.list, page(problems.list))
        case .success(let draft):
            let sent = try await visit.desk.invite(draft, as: role, at: visit.thing)
            return invitationSent(draft, sent, visit, back: back)
        }
    }

    private static func leadForm(_ visit: Visit, _ problems: [FieldProblem] = []) -> Markup {
        """
        \(heading("Invite a service lead"))
        \(InvitingForm(address: "\(Link.to(visit.thing))/leads", title: "Who leads this service?", buttonLabel: "Invite", fields: visit.form, problems: problems).markup)
        """
    }

    private static func newSchool(_ visit: Visit, _ address: String, _ answers: Answers, _ problems: [FieldProblem] = []) -> Markup {
        """
        \(heading("Work with a school"))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(SchoolForm.fields(answers.form, problems))
            \(savedStatus())\(button("Start the partnership"))
            """))
        """
    }

    private static func page(_ service: ServicePage, tutor: Form = Form(), _ problems: [FieldProblem] = []) -> Markup {
        """
        \(heading(service.name))
        \(part("Groups", groupList(service.groups, whenEmpty: "No group yet. Open a school to form one.")))
        \(part("Schools", """
            \(service.schools.isEmpty ? emptyState("No school yet.") : "<ul class=\"places\">\(each(service.schools) { "<li><a \(href: Link.school($0.id))>\($0.name)</a> \(when(!$0.hasLead, tag("No school lead yet", .waiting)))</li>" })</ul>")
            <p>\(linkButton("Work with another school", to: "\(Link.service(service.id))/new-school"))</p>
            """))
        \(part("People", peopleList(service.people)))
        \(InvitingForm(address: "\(Link.service(service.id))/tutors", title: "Invite a tutor", buttonLabel: "Invite", fields: tutor, problems: problems).markup)
        """
    }
}

/// What the permission test fills into a form that invites.
enum InvitingSample {
    static let form: @Sendable (SampleWorld) -> Form = { _ in Form([("name", "Sam Ple"), ("email", "sam.ple@nowhere.example")]) }
}

func peopleList(_ people: [Colleague]) -> Markup {
    people.isEmpty
        ? emptyState("Nobody yet.")
        : "<ul class=\"places\">\(each(people) { "<li>\($0.name) <span class=\"detail\">\($0.role.words)</span> \(when(!$0.hasSignedIn, tag("Invited", .waiting)))</li>" })</ul>"
}

func groupList(_ groups: [GroupLine], whenEmpty: String) -> Markup {
    groups.isEmpty
        ? emptyState(whenEmpty)
        : "<ul class=\"places\">\(each(groups) { "<li><a \(href: Link.group($0.id))>\($0.name)</a> <span class=\"detail\">\($0.slot.written), \($0.schoolName)</span> \(when($0.isClosed, tag("Closed")))</li>" })</ul>"
}
