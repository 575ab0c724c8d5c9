import Markup
import Nurture
import Records

/// Forming a group: the form, and a question back if its size is unusual.
enum FormingGroup {
    static func show(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.school(try visit.school))/groups"
        let choices = try await visit.desk.groupChoices(at: visit.school)
        let answers = try await visit.answers(forFormAt: address, saved: GroupForm.empty(visit.house.records.today))
        return visit.page("Form a group", GroupForm(choices: choices, answers: answers, address: address).markup)
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
        if let advice = GroupSize.advice(for: draft.pupils.count), visit.form["sizeIsMeant"] != String(draft.pupils.count) {
            return visit.page("Form a group", again.with(advice: advice).markup)
        }
        try await visit.desk.form(draft, at: visit.school)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.group(draft.id))
    }
}
