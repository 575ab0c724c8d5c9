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
            let prepared = try await visit.desk.prepare(
                Set(groups), of: visit.service, with: preparation, byMail: visit.house.sendsMail)
            return try await shown(visit, prepared: prepared)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem(preparation == .dates ? "groups" : "source", sentence)])
        }
    }

    private static func preparation(_ form: Form) -> Preparation? {
        switch form["what"] {
        case "dates": .dates
        case "askLeads": .askLeads
        case "agreement": ID<Group>(form["source"]).map { .agreement(from: $0) }
        default: nil
        }
    }

    /// After it was done the form is empty, and the page says for which groups it was done. Sending it again does nothing twice.
    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], prepared: Prepared? = nil) async throws -> Reply {
        let grid = try await visit.desk.setUpGrid(of: visit.service)
        let fields = prepared == nil ? visit.form : Form()
        return visit.page(
            "How far the groups are", problems: problems,
            GridView(grid: grid, fields: fields, problems: problems, prepared: prepared).markup)
    }
}
