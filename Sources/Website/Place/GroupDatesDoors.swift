import Markup
import Nurture
import Records

/// A group's plan of dates, and the week of the programme in which it starts.
enum GroupDatesDoors {
    static let all: [Door] = [
        .get("/groups/{group}/dates", .openGroup, .named(.group)) { visit in try await shown(visit) },
        .post(
            "/groups/{group}/start-week", .changeGroup, .named(.group), on: "/groups/{group}/dates",
            sample: { _ in Form([("week", "2")]) }
        ) { visit in
            guard let week = Int(visit.form["week"]) else {
                return try await shown(visit, problems: [FieldProblem("week", "Enter the number of the week, such as 6")])
            }
            do {
                try await visit.desk.start(visit.group, inWeek: week)
            } catch Refusal.impossible(let sentence) {
                return try await shown(visit, problems: [FieldProblem("week", sentence)])
            }
            return .seeOther("\(Link.group(try visit.group))/dates")
        },
    ]

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let dates = try await visit.desk.dates(of: visit.group)
        let view = GroupDatesView(dates: dates, form: visit.form, problems: problems)
        return visit.page("Dates of \(dates.group.name)", problems: problems, view.markup)
    }
}
