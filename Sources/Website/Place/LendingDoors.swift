import Markup
import Nurture
import Records

/// What a service lends, to whom, and where it runs short.
enum LendingDoors {
    static let all: [Door] = [
        .get("/services/{service}/instruments", .seeInstruments, .named(.service)) { visit in try await shown(visit) },
        .post(
            "/services/{service}/instruments", .changeInstruments, .named(.service), on: "/services/{service}/instruments",
            sample: InstrumentFields.sample
        ) { visit in
            let lending = try await visit.desk.instruments(of: visit.service)
            do {
                for draft in try InstrumentFields(known: lending.instruments, form: visit.form).drafts() {
                    try await visit.desk.keep(draft, of: visit.service)
                }
            } catch let problems as Problems {
                return try await shown(visit, problems: problems.list)
            }
            return .seeOther("\(Link.service(try visit.service))/instruments")
        },
    ]

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let lending = try await visit.desk.instruments(of: visit.service)
        let view = LendingView(lending: lending, form: visit.form, problems: problems)
        return visit.page("Instruments and centres", problems: problems, view.markup)
    }
}
