import Markup
import Nurture
import Records

/// A programme's page: its services for its lead, its name and dates for everybody in it.
struct ProgrammeView {
    let programme: ProgrammePage
    var serviceName = ""
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(heading(programme.name))
        \(summaryList([
            SummaryLine("Dates", text: "\(programme.startsOn.short) to \(programme.endsOn.short)"),
            SummaryLine("Sessions for each group", text: String(programme.sessions)),
        ]))
        \(when(programme.can.contains(.changeProgramme), "<p>\(linkButton("Change", to: "\(Link.programme(programme.id))/details"))</p>"))
        <p><a \(href: Link.framework(programme.id))>Outcomes: what groups hope for, and how everybody is asked</a></p>
        <p>\(linkButton("Training topics", to: "\(Link.programme(programme.id))/training", .quiet)) \
        \(linkButton("How groups are suggested", to: Link.formingSettings(programme.id), .quiet)) \
        \(when(programme.can.contains(.nameReader), linkButton("Languages in which families are asked", to: ConsentLink.languages(programme.id), .quiet)))</p>
        \(when(programme.can.contains(.seeServices), part("Services", services)))
        \(when(programme.can.contains(.startService), part("Add a service", newService)))
        <p><a href="/privacy">What we keep, for how long, and who decides</a></p>
        """
    }

    private var services: Markup {
        guard !programme.services.isEmpty else { return emptyState("No service takes part yet. Add the first below.") }
        return table(
            "\(programme.services.count) \(programme.services.count == 1 ? "service" : "services")",
            headers: ["Service", "Led by", "Invite"], rows: programme.services.map(row))
    }

    private func row(_ service: ProgrammePage.ServiceLine) -> [Markup] {
        let names = service.leads.map { $0.hasSignedIn ? $0.name : "\($0.name) (invited)" }.joined(separator: ", ")
        return [
            "\(service.name)", service.leads.isEmpty ? tag("No lead yet", .waiting) : "\(names)",
            "<a \(href: "\(Link.service(service.id))/leads")>Invite a lead<span class=\"unseen\"> for \(service.name)</span></a>",
        ]
    }

    private var newService: Markup {
        frame(
            to: "\(Link.programme(programme.id))/services",
            """
            \(field(Field("name", "Name of the service", value: serviceName, mostCharacters: 200), problems))
            \(button("Add the service"))
            """)
    }
}
