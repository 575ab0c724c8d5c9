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
        .post(
            "/groups/{group}/outcomes/talks", .chooseOutcomes, .named(.group), on: "/groups/{group}/outcomes/choice",
            sample: { _ in Form([(OutcomeTalkPart.day, "2026-11-09"), ("talkWith", "The school lead")]) }, answer: noteTalk),
    ]

    private static let title = "Choose outcomes"

    private static func show(_ visit: Visit) async throws -> Reply {
        let choices = try await visit.desk.outcomeChoices(for: visit.group)
        let answers = try await visit.answers(forFormAt: visit.path, saved: ChoiceView.fill(choices))
        return visit.page(title, ChoiceView(choices: choices, answers: answers, talk: try await talk(visit)).markup)
    }

    private static func talk(_ visit: Visit, _ form: Form = Form(), _ problems: [FieldProblem] = []) async throws -> OutcomeTalkPart {
        let group = try visit.group
        return OutcomeTalkPart(group: group, talks: try await visit.desk.outcomeTalks(about: group), form: form, problems: problems)
    }

    private static func noteTalk(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let day = reading.day(OutcomeTalkPart.day, orSay: "Enter the day of the talk")
        if visit.form["talkWith"].isEmpty { reading.wrong("talkWith", "Write down with whom you talked") }
        let people = reading.text("talkWith", .line, called: "This")
        guard reading.problems.isEmpty, let day else { return try await talkAgain(visit, reading.problems) }
        do {
            try await visit.desk.note(ID(visit.form["id"]) ?? .new(), on: day, with: people, about: visit.group)
        } catch Refusal.impossible(let sentence) {
            let field = day > visit.house.records.today ? OutcomeTalkPart.day : "talkWith"
            return try await talkAgain(visit, [FieldProblem(field, sentence)])
        }
        return .seeOther("\(Link.group(try visit.group))/outcomes/choice")
    }

    private static func talkAgain(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let choices = try await visit.desk.outcomeChoices(for: visit.group)
        let answers = Answers(form: ChoiceView.fill(choices), draft: nil)
        let view = ChoiceView(choices: choices, answers: answers, talk: try await talk(visit, visit.form, problems))
        return visit.page(title, problems: problems, view.markup)
    }

    private static func save(_ visit: Visit) async throws -> Reply {
        let choices = try await visit.desk.outcomeChoices(for: visit.group)
        var page = ChoiceView(choices: choices, answers: Answers(form: visit.form, draft: nil), talk: try await talk(visit))
        let (outcomes, signs) = page.read()
        guard page.problems.isEmpty else { return visit.page(title, problems: page.problems, page.markup) }
        do {
            try await visit.desk.choose(outcomes, signs: signs, for: visit.group, revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.conflict(let revision) {
            var typed = visit.form
            typed["revision"] = String(revision)
            let field = choices.outcomes.first.map { ChoiceView.take($0.id.description) } ?? ""
            let again = ChoiceView(
                choices: choices, answers: Answers(form: typed, draft: nil), talk: page.talk, saved: Conflict.theirs(page.lines))
            return visit.conflictPage(title, firstField: field, again.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.group(try visit.group))
    }
}
