import Markup
import Nurture
import Records

enum ProgrammeDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}", .seeProgramme, .named(.programme)) { visit in
            let programme = try await visit.desk.programme(visit.programme)
            return visit.page(programme.name, page(programme))
        },
        .post(
            "/programmes/{programme}/services", .startService, .named(.programme), on: "/programmes/{programme}",
            sample: { _ in
                Form([("name", "Sample Sounds")])
            }
        ) { visit in
            let name = visit.form["name"]
            let programme = try await visit.desk.programme(visit.programme)
            var problems: [FieldProblem] = []
            if name.isEmpty { problems = [FieldProblem("name", "Enter the service’s name")] }
            if programme.services.contains(where: { $0.name == name }) {
                problems = [FieldProblem("name", "There is a service of this name already")]
            }
            if let sentence = TextLimit.line.problem(with: name, called: "The name") { problems = [FieldProblem("name", sentence)] }
            guard problems.isEmpty else { return visit.page(programme.name, problems: problems, page(programme, name: name, problems)) }
            let service = try await visit.desk.startService(named: name, in: visit.programme)
            return .seeOther("/services/\(service)/leads")
        },
    ]

    private static func page(_ programme: ProgrammePage, name: String = "", _ problems: [FieldProblem] = []) -> Markup {
        """
        \(heading(programme.name, place: "\(programme.startsOn.short) to \(programme.endsOn.short), \(programme.sessions) sessions a group"))
        \(when(programme.can.contains(.seeServices), part("Services", list(programme.services))))
        \(when(programme.can.contains(.startService), part("Add a service", form(to: "\(Link.programme(programme.id))/services", """
            \(field(Field("name", "Name of the service", value: name, mostCharacters: 200), problems))
            \(button("Add the service"))
            """))))
        """
    }

    private static func list(_ services: [ProgrammePage.ServiceLine]) -> Markup {
        guard !services.isEmpty else { return emptyState("No service takes part yet.") }
        return "<ul class=\"places\">\(each(services, line))</ul>"
    }

    private static func line(_ service: ProgrammePage.ServiceLine) -> Markup {
        let leads = service.leads.isEmpty ? "no lead yet" : service.leads.map(\.name).joined(separator: ", ")
        return "<li><a \(href: "\(Link.service(service.id))/leads")>\(service.name)</a> <span class=\"detail\">\(leads)</span></li>"
    }
}
