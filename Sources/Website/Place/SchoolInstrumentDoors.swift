import Markup
import Nurture
import Records

/// What a school has of its own.
enum SchoolInstrumentDoors {
    static let all: [Door] = [
        .get("/schools/{school}/instruments", .changeSchool, .named(.school)) { visit in try await shown(visit) },
        .post(
            "/schools/{school}/instruments", .changeSchool, .named(.school), on: "/schools/{school}/instruments",
            sample: InstrumentFields.sample
        ) { visit in
            let places = try await visit.desk.places(at: visit.school)
            do {
                for draft in try InstrumentFields(known: places.instruments, form: visit.form).drafts() {
                    try await visit.desk.keep(draft, at: visit.school)
                }
            } catch let problems as Problems {
                return try await shown(visit, problems: problems.list)
            }
            return .seeOther(Link.places(try visit.school))
        },
    ]

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let places = try await visit.desk.places(at: visit.school)
        let fields = InstrumentFields(known: places.instruments, form: visit.form, problems: problems)
        let markup: Markup = """
            \(backLink("Rooms, times and instruments", to: Link.places(places.school)))
            \(heading("Instruments of the school", place: places.schoolName))
            <p>What a group may play on here. What is here need not be brought.</p>
            \(form(to: "\(Link.school(places.school))/instruments", "\(fields.markup)\(button("Save"))"))
            """
        return visit.page("Instruments of the school", problems: problems, markup)
    }
}
