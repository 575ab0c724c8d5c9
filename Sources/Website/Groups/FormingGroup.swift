import Markup
import Nurture
import Records

/// Forming a group: the form, and a question back if its size is unusual, or its place, people or time are wanted elsewhere.
enum FormingGroup {
    static func show(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.school(try visit.school))/groups"
        let choices = try await visit.desk.groupChoices(at: visit.school)
        let answers = try await visit.answers(forFormAt: address, saved: try await beginning(visit))
        return visit.page("Form a group", GroupForm(choices: choices, answers: answers, address: address).markup).ignoringQuery()
    }

    /// What stands in the form at first: pupils and time of a decision, if one is named.
    private static func beginning(_ visit: Visit) async throws -> Form {
        var form = GroupForm.empty(visit.house.records.today)
        guard let decision = ID<FormingDecision>(visit.query["decision"]), let number = Int(visit.query["number"]),
            let group = try await visit.desk.decidedGroup(number, of: decision, at: visit.school)
        else { return form }
        form["weekday"] = String(group.weekday.rawValue)
        form["time"] = group.time.written
        return Form(form.fields + group.pupils.map { (name: "pupils", value: $0.description) })
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let choices = try await visit.desk.groupChoices(at: visit.school)
        let again = GroupForm(choices: choices, answers: Answers(form: visit.form, draft: nil), address: visit.path)
        let draft: GroupDraft
        do {
            draft = try GroupForm.draft(visit.form, choices)
        } catch let problems as Problems {
            return visit.page("Form a group", problems: problems.list, again.with(problems: problems.list).markup)
        }
        let size = visit.form["sizeIsMeant"] == String(draft.pupils.count) ? nil : GroupSize.advice(for: draft.pupils.count)
        let clashes = visit.form["isMeant"] == GroupForm.meant(draft) ? [] : try await visit.desk.advice(on: draft, at: visit.school)
        guard size == nil, clashes.isEmpty else {
            return visit.page("Form a group", again.with(advice: size, clashes: clashes).markup)
        }
        try await visit.desk.form(draft, at: visit.school)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.group(draft.id))
    }
}
