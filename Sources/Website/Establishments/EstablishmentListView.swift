import Markup
import Nurture
import Records

/// The schools that a service could work with.
struct EstablishmentListView {
    let list: EstablishmentList
    let service: ID<Service>
    let query: Form
    /// The public form's address, to send round.
    let interestAddress: String

    private var path: String { EstablishmentWords.address(service) }

    var markup: Markup {
        """
        \(backLink(list.serviceName, to: Link.service(service)))
        \(heading("Find a school", place: list.serviceName))
        \(when(list.interests > 0, notice(.plain, WaitingKind.interests.words(list.interests), "<p>\(linkButton("Read what they wrote", to: "\(Link.service(service))/interest", .quiet))</p>")))
        \(register)
        \(EstablishmentQueryForm.markup(list, query, to: path))
        \(found)
        \(part("What helps to choose", """
            <ul class="places">
            <li><a \(href: "\(Link.service(service))/centres")>Where our centres are</a> <span class="detail">Distances are taken from them and from the schools you work with, in a straight line.</span></li>
            <li><a \(href: "\(Link.service(service))/interest")>What schools wrote to us</a></li>
            <li><a \(href: "\(Link.service(service))/new-establishment")>Add a school that the register lacks</a></li>
            </ul>
            \(copyField("The page on which a school tells you that it would like to work with you", interestAddress, id: "interest-address", hint: "Send this address round: nobody has to sign in there."))
            <p>\(linkButton("See the page as schools see it", to: InterestDoors.address(service), .quiet))</p>
            """))
        """
    }

    private var register: Markup {
        guard let takenAt = list.takenAt else {
            return notice(
                .plain, "The national register is not here yet",
                "<p>Whoever runs Hocket for you takes it with “hocket import register”. Until then you can add schools by hand.</p>")
        }
        return
            "<p class=\"hint\">From the national register, as taken on \(takenAt.day.short).\(when(!list.ownArea.isEmpty, " Our area is \(list.ownArea.listed), where you work with schools."))</p>"
    }

    private var found: Markup {
        guard !list.lines.isEmpty else { return emptyState("No school fits this. Take a word out, or look everywhere.") }
        return """
            <p>\(linkButton("Show these on a map", to: EstablishmentQueryForm.address("\(Link.service(service))/map", query), .quiet))</p>
            \(table(caption, headers: ["School", "Where", "Pupils", "How far", "What you know"], rows: list.lines.map(row)))
            \(pager)
            """
    }

    private var caption: String {
        let count = list.count == 1 ? "1 school" : "\(list.count) schools"
        return list.pages == 1 ? count : "\(count), page \(list.page) of \(list.pages)"
    }

    private func row(_ line: EstablishmentLine) -> [Markup] {
        [
            "<a \(href: EstablishmentWords.address(line.urn, service))>\(line.name)</a> <span class=\"detail\">\(line.phase)</span>",
            "\(place(of: line))",
            "\(line.pupils.map(String.init) ?? "")", "\(EstablishmentWords.distance(line))", EstablishmentWords.tags(line),
        ]
    }

    /// The authority, unless the town has the same name.
    private func place(of line: EstablishmentLine) -> String {
        [line.town, line.postcode, line.authority == line.town ? "" : line.authority].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var pager: Markup {
        guard list.pages > 1 else { return .nothing }
        return buttons(
            """
            \(when(list.page > 1, linkButton("Earlier", to: EstablishmentQueryForm.address(path, query, page: list.page - 1))))
            \(when(list.page < list.pages, linkButton("Further", to: EstablishmentQueryForm.address(path, query, page: list.page + 1))))
            """)
    }
}
