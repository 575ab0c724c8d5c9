import Markup
import Nurture
import Records

/// Which outcomes a group looks at.
enum ChoiceDoors {
    static let all: [Door] = [
        .get("/groups/{group}/outcomes/choice", .chooseOutcomes, .named(.group), answer: show),
        .post(
            "/groups/{group}/outcomes/choice", .chooseOutcomes, .named(.group), on: "/groups/{group}/outcomes/choice",
            sample: { world in
                Form([(ChoiceView.take(world["outcome"]), "yes"), ("revision", world["revision"])])
            }, answer: save),
    ]

    private static let title = "Choose outcomes"

    private static func show(_ visit: Visit) async throws -> Reply {
        let choices = try await visit.desk.outcomeChoices(for: visit.group)
        let answers = try await visit.answers(forFormAt: visit.path, saved: ChoiceView.fill(choices))
        return visit.page(title, ChoiceView(choices: choices, answers: answers).markup)
    }

    private static func save(_ visit: Visit) async throws -> Reply {
        let choices = try await visit.desk.outcomeChoices(for: visit.group)
        var page = ChoiceView(choices: choices, answers: Answers(form: visit.form, draft: nil))
        let (outcomes, signs) = page.read()
        guard page.problems.isEmpty else { return visit.page(title, problems: page.problems, page.markup) }
        do {
            try await visit.desk.choose(outcomes, signs: signs, for: visit.group, revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.conflict(let revision) {
            var typed = visit.form
            typed["revision"] = String(revision)
            let field = choices.outcomes.first.map { ChoiceView.take($0.id.description) } ?? ""
            let again = ChoiceView(choices: choices, answers: Answers(form: typed, draft: nil), saved: Conflict.theirs(page.lines))
            return visit.conflictPage(title, firstField: field, again.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.group(try visit.group))
    }
}
