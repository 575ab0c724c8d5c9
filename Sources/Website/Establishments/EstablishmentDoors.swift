import Markup
import Nurture
import Records

/// Where a service looks for a school to work with.
enum EstablishmentDoors {
    static let all: [Door] = [
        .get("/services/{service}/establishments", .seeEstablishments, .named(.service)) { visit in
            let list = try await visit.desk.establishments(
                EstablishmentQueryForm.filter(visit.query), page: Int(visit.query["page"]) ?? 1, for: visit.service)
            let view = EstablishmentListView(
                list: list, service: try visit.service, query: visit.query,
                interestAddress: "\(visit.origin)\(InterestDoors.address(try visit.service))")
            return visit.page("Find a school", view.markup)
        },
        .get("/services/{service}/map", .seeEstablishments, .named(.service)) { visit in
            let map = try await visit.desk.map(EstablishmentQueryForm.filter(visit.query), for: visit.service)
            return visit.page(
                "Schools on a map", EstablishmentMapView(map: map, service: try visit.service, query: visit.query).markup)
        },
        .get("/services/{service}/establishments/{urn}", .seeEstablishments, .named(.service)) { visit in
            let page = try await visit.desk.establishment(visit.urn, for: visit.service)
            return visit.page(page.line.name, try await view(visit, page).markup)
        },
        .post(
            "/services/{service}/establishments/{urn}/notes", .noteOnEstablishment, .named(.service),
            on: "/services/{service}/establishments/{urn}", sample: EstablishmentNoteForm.sample, answer: note),
        .post(
            "/services/{service}/establishments/{urn}/reasons", .noteOnEstablishment, .named(.service),
            on: "/services/{service}/establishments/{urn}", sample: { _ in Form(ChoiceForm.sample) }, answer: explain),
    ]

    /// With what was typed and not saved.
    private static func view(_ visit: Visit, _ page: EstablishmentPage, _ problems: [FieldProblem] = []) async throws -> EstablishmentView {
        let address = EstablishmentWords.address(page.line.urn, try visit.service)
        return EstablishmentView(
            page: page, service: try visit.service,
            note: try await visit.answers(
                forFormAt: "\(address)/notes", saved: EstablishmentNoteForm.empty(today: visit.house.records.today)),
            reason: try await visit.answers(forFormAt: "\(address)/reasons", saved: Form()), problems: problems)
    }

    private static func note(_ visit: Visit) async throws -> Reply {
        do {
            let draft = try EstablishmentNoteForm.read(visit.form, today: visit.house.records.today)
            try await visit.desk.note(draft, on: visit.urn, for: visit.service)
        } catch let problems as Problems {
            let page = try await visit.desk.establishment(visit.urn, for: visit.service)
            var view = try await view(visit, page, problems.list)
            view.note = Answers(form: visit.form, draft: nil)
            return visit.page(page.line.name, problems: problems.list, view.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(EstablishmentWords.address(try visit.urn, try visit.service))
    }

    private static func explain(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.establishment(visit.urn, for: visit.service)
        guard let school = page.school else { throw Refusal.outOfReach }
        do {
            try await visit.desk.explain(try ChoiceForm.read(visit.form), for: school, by: visit.service)
        } catch let problems as Problems {
            var view = try await view(visit, page, problems.list)
            view.reason = Answers(form: visit.form, draft: nil)
            return visit.page(page.line.name, problems: problems.list, view.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(EstablishmentWords.address(page.line.urn, try visit.service))
    }
}

extension Visit {
    /// The number of an establishment in the path.
    var urn: Int {
        get throws {
            guard let urn = parameters["urn"].flatMap(URN.init) else { throw Refusal.outOfReach }
            return urn.number
        }
    }
}
