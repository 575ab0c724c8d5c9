import Markup
import Nurture
import Records

/// The pages on which a role ends, at a service and at a school.
enum RoleDoors {
    static let all: [Door] = [
        .get("/services/{service}/roles/{serviceRole}", .endServiceRole, .named(.service)) { try await show($0, "serviceRole") },
        .post(
            "/services/{service}/roles/{serviceRole}/end", .endServiceRole, .named(.service),
            on: "/services/{service}/roles/{serviceRole}", sample: sample
        ) { try await end($0, "serviceRole") },
        .get("/schools/{school}/roles/{schoolRole}", .endSchoolRole, .named(.school)) { try await show($0, "schoolRole") },
        .post(
            "/schools/{school}/roles/{schoolRole}/end", .endSchoolRole, .named(.school), on: "/schools/{school}/roles/{schoolRole}",
            sample: sample
        ) { try await end($0, "schoolRole") },
    ]

    private static let sample: @Sendable (SampleWorld) -> Form = { _ in Form([("when", "now")]) }

    private static func show(_ visit: Visit, _ parameter: String) async throws -> Reply {
        let view = try await view(visit, parameter)
        return visit.page(view.colleague.name, view.markup)
    }

    private static func end(_ visit: Visit, _ parameter: String) async throws -> Reply {
        var view = try await view(visit, parameter)
        view.form = visit.form
        switch RoleView.check(visit.form, today: visit.house.records.today) {
        case .failure(let problems): view.problems = problems.list
        case .success(let lastDay):
            do {
                try await visit.desk.endRole(view.colleague.id, at: visit.thing, lastDay: lastDay)
                return .seeOther(view.colleague.person == visit.visitor?.person ? "/" : Link.to(visit.thing))
            } catch let problem as RoleProblem {
                view.problems = [FieldProblem("when", sentence(problem, view.colleague.role))]
            }
        }
        return visit.page(view.colleague.name, problems: view.problems, view.markup)
    }

    private static func sentence(_ problem: RoleProblem, _ role: Role) -> String {
        switch (problem, role) {
        case (.dayIsPast, _): "Choose today or a later day"
        case (.lastLead, .serviceLead):
            "You are the only lead of this service. Ask your programme lead to invite another service lead before you go."
        case (.lastLead, _): "You are the only school lead here. Ask your music service to invite another school lead before you go."
        }
    }

    private static func view(_ visit: Visit, _ parameter: String) async throws -> RoleView {
        let id: ID<RoleHeld> = try visit.id(parameter)
        let (name, people) =
            switch visit.thing {
            case .service(let service):
                try await { ($0.name, $0.people) }(visit.desk.service(service))
            default:
                try await { ($0.name, $0.people) }(visit.desk.school(visit.school))
            }
        guard let colleague = people.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
        guard colleague.mayEnd else { throw Refusal.notAllowed }
        let mayInvite = try await visit.desk.allowed(colleague.role.invitingVerb.map { [$0] } ?? [], on: visit.thing)
        return RoleView(colleague: colleague, placeName: name, place: visit.thing, mayInvite: !mayInvite.isEmpty)
    }
}
