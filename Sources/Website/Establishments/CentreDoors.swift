import Markup
import Nurture
import Records

/// Where a service says where its music centres are.
enum CentreDoors {
    static let all: [Door] = [
        .get("/services/{service}/centres", .seeEstablishments, .named(.service)) { visit in
            visit.page(title, try await markup(visit))
        },
        .post(
            "/services/{service}/centres", .noteOnEstablishment, .named(.service), on: "/services/{service}/centres",
            sample: { _ in Form([("name", "Sample Centre"), ("easting", "400000"), ("northing", "300000")]) }, answer: add),
        .post(
            "/services/{service}/centres/{centre}/end", .noteOnEstablishment, .named(.service), sample: { _ in Form() }
        ) { visit in
            do {
                try await visit.desk.removeCentre(visit.id("centre"), from: visit.service)
            } catch Refusal.impossible(let sentence) {
                let problems = [FieldProblem("name", sentence)]
                return visit.page(title, problems: problems, try await markup(visit, problems))
            }
            return .seeOther("\(Link.service(try visit.service))/centres")
        },
    ]

    private static let title = "Where our centres are"

    private static func add(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let name = reading.text("name", .line, called: "The name")
        if name.isEmpty { reading.wrong("name", "Enter the centre’s name") }
        let point = try await place(visit, &reading)
        let street = visit.form["address"]
        if street.count > 500 { reading.wrong("address", "Shorten the address to 500 characters or fewer") }
        var problems = reading.problems
        if problems.isEmpty {
            do {
                try await visit.desk.addCentre(named: name, address: street, at: point, to: visit.service)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(visit.path)
            } catch Refusal.impossible(let sentence) {
                problems = [FieldProblem("name", sentence)]
            }
        }
        return visit.page(title, problems: problems, try await markup(visit, problems))
    }

    private static func place(_ visit: Visit, _ reading: inout FormReading) async throws -> GridPoint? {
        if let point = GridFields.read(&reading) { return point }
        guard !visit.form["postcode"].isEmpty else { return nil }
        guard let postcode = Postcode(visit.form["postcode"]) else {
            reading.wrong("postcode", "Enter the whole postcode, like SG1 3QQ")
            return nil
        }
        let point = try await visit.desk.place(ofPostcode: postcode, for: visit.service)
        if point == nil {
            reading.wrong("postcode", "No school of the register has this postcode. Take that of a school nearby, or easting and northing")
        }
        return point
    }

    private static func markup(_ visit: Visit, _ problems: [FieldProblem] = []) async throws -> Markup {
        let centres = try await visit.desk.centres(of: visit.service)
        let service = try visit.service
        let address = "\(Link.service(service))/centres"
        let answers = problems.isEmpty ? try await visit.answers(forFormAt: address, saved: Form()) : Answers(form: visit.form, draft: nil)
        return """
            \(backLink("Find a school", to: EstablishmentWords.address(service)))
            \(heading(title))
            <p>Distances run in a straight line from the nearest of your centres on the map, or else from the nearest school that you work with.</p>
            \(when(centres.isEmpty, emptyState("No centre yet."), else: "<ul class=\"places\">\(each(centres) { centre($0, address) })</ul>"))
            \(draftNotice(answers.draft, ofFormAt: address))
            \(part("Add a centre", frame(to: address, draft: "/drafts", """
                \(field(Field("name", "Name of the centre", value: answers.form["name"], mostCharacters: 200), problems))
                \(textArea("address", "Address", value: answers.form["address"], rows: 3, isOptional: true, mostCharacters: 500, problems))
                \(field(Field("postcode", "Postcode of a school there or nearby", value: answers.form["postcode"], isOptional: true, width: 10), problems))
                \(GridFields.markup(answers.form, problems))
                \(savedStatus())\(button("Add the centre"))
                """)))
            """
    }

    private static func centre(_ centre: CentreLine, _ address: String) -> Markup {
        """
        <li>\(centre.name) <span class="detail">\(place(centre))</span>
        \(form(to: "\(address)/\(centre.id)/end", "<button class=\"quiet\">Remove it<span class=\"unseen\">: \(centre.name)</span></button>"))</li>

        """
    }

    private static func place(_ centre: CentreLine) -> String {
        let point = centre.point.map { "\($0.easting) east, \($0.northing) north" }
        return [centre.address.isEmpty ? nil : centre.address, point].compactMap(\.self).joined(separator: ". ")
    }
}
