import Markup
import Nurture
import Records

/// Where somebody adds an establishment that the register lacks.
enum HandDoors {
    static let all: [Door] = [
        .get("/services/{service}/new-establishment", .noteOnEstablishment, .named(.service)) { visit in
            let answers = try await visit.answers(
                forFormAt: EstablishmentWords.address(visit.service), saved: Form([("urn", visit.query["urn"])]))
            return visit.page(title, try await markup(visit, answers))
        },
        .post(
            "/services/{service}/establishments", .noteOnEstablishment, .named(.service), on: "/services/{service}/new-establishment",
            sample: { _ in Form([("urn", "654321"), ("name", "Sample Academy"), ("easting", "400000"), ("northing", "300000")]) },
            answer: add),
    ]

    private static let title = "Add a school by hand"

    private static func add(_ visit: Visit) async throws -> Reply {
        do {
            let draft = try EstablishmentForm.read(visit.form)
            do {
                try await visit.desk.add(draft, for: visit.service)
            } catch Refusal.impossible(let sentence) {
                throw Problems(list: [FieldProblem("urn", sentence)])
            }
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(EstablishmentWords.address(draft.urn, try visit.service))
        } catch let problems as Problems {
            return visit.page(
                title, problems: problems.list, try await markup(visit, Answers(form: visit.form, draft: nil), problems.list))
        }
    }

    private static func markup(_ visit: Visit, _ answers: Answers, _ problems: [FieldProblem] = []) async throws -> Markup {
        let list = try await visit.desk.establishments(EstablishmentFilter(), for: visit.service)
        let address = EstablishmentWords.address(try visit.service)
        return """
            \(backLink("Find a school", to: address))
            \(heading(title, place: list.serviceName))
            <p>For a school that the national register does not have yet. As soon as the register has it, what the register says counts.</p>
            \(draftNotice(answers.draft, ofFormAt: address))
            \(frame(to: address, draft: "/drafts", """
                \(EstablishmentForm.fields(answers.form, list, problems))
                \(savedStatus())\(button("Add the school"))
                """))
            """
    }
}
