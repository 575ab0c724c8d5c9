import Markup
import Nurture
import Records

/// What is alike for many groups, done for those that are ticked.
enum PreparingGroups {
    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func prepare(_ visit: Visit) async throws -> Reply {
        let groups = visit.form.all("groups").compactMap { ID<Group>($0) }
        var problems: [FieldProblem] = []
        if groups.isEmpty { problems.append(FieldProblem("groups", "Choose one group or more")) }
        let preparation = preparation(visit.form)
        if preparation == nil {
            problems.append(
                visit.form["what"] == "agreement"
                    ? FieldProblem("source", "Choose the group whose agreement the others get")
                    : FieldProblem("what", "Choose what is to be done"))
        }
        guard problems.isEmpty, let preparation else { return try await shown(visit, problems: problems) }
        do {
            _ = try await visit.desk.prepare(Set(groups), of: visit.service, with: preparation)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem(preparation == .dates ? "groups" : "source", sentence)])
        }
        return .seeOther(SetUpLink.grid(try visit.service))
    }

    private static func preparation(_ form: Form) -> Preparation? {
        switch form["what"] {
        case "dates": .dates
        case "agreement": ID<Group>(form["source"]).map { .agreement(from: $0) }
        default: nil
        }
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let grid = try await visit.desk.setUpGrid(of: visit.service)
        return visit.page(
            "How far the groups are", problems: problems, GridView(grid: grid, fields: visit.form, problems: problems).markup)
    }
}
