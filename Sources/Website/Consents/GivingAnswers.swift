import HTTPTypes
import Markup
import Nurture
import Records

/// A carer's own page: the five questions, seen, answered and changed as often as they like.
enum GivingAnswers {
    static func show(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> Reply {
        let (asked, edition) = try await self.asked(visit, place, desk)
        return page(visit, asked, edition.words, Form(), isSaved: visit.query.has("saved"))
    }

    /// What was sent after the time was over, to be looked at and sent again.
    static func again(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> Reply {
        let (asked, edition) = try await self.asked(visit, place, desk)
        return visit.form.has("ofChild")
            ? childPage(visit, asked, edition.words, visit.form) : page(visit, asked, edition.words, visit.form)
    }

    static func send(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> Reply {
        let (asked, edition) = try await self.asked(visit, place, desk)
        let answers = answers(visit.form, among: ConsentChoice.allCases)
        guard !answers.isEmpty else {
            return page(visit, asked, edition.words, visit.form, [noAnswer(edition.words)])
        }
        try await desk.give(answers, sheet: ID(visit.form["sheet"]) ?? .new(), in: edition, at: place)
        return .seeOther(visit.inLanguage("\(visit.homeAddress)/answers", and: "saved=yes"))
    }

    static func showChild(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> Reply {
        let (asked, edition) = try await self.asked(visit, place, desk)
        return childPage(visit, asked, edition.words, Form(), isSaved: visit.query.has("saved"))
    }

    static func sendChilds(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> Reply {
        let (asked, edition) = try await self.asked(visit, place, desk)
        let answers = answers(visit.form, among: [.yes, .no])
        guard !answers.isEmpty else { return childPage(visit, asked, edition.words, visit.form, [noAnswer(edition.words)]) }
        try await desk.give(answers, ofChild: true, sheet: ID(visit.form["sheet"]) ?? .new(), in: edition, at: place)
        return .seeOther(visit.inLanguage("\(visit.homeAddress)/child", and: "saved=yes"))
    }

    private static func asked(_ visit: Visit, _ place: ConsentPlace, _ desk: Desk) async throws -> (ConsentAsked, FamilyEdition) {
        let asked = try await desk.consentAsked(at: place, in: visit.house.families.editions)
        return (asked, visit.edition(asked: place.language, offered: asked.languages))
    }

    private static func answers(_ form: Form, among choices: [ConsentChoice]) -> [ConsentQuestion: ConsentChoice] {
        ConsentQuestion.allCases.reduce(into: [:]) { answers, question in
            answers[question] = ConsentChoice(rawValue: form[question.rawValue]).flatMap { choices.contains($0) ? $0 : nil }
        }
    }

    private static func noAnswer(_ words: FamilyWords) -> FieldProblem { words.problem(ConsentQuestion.takingPart.rawValue, .noAnswer) }

    private static func page(
        _ visit: Visit, _ asked: ConsentAsked, _ words: FamilyWords, _ form: Form, _ problems: [FieldProblem] = [], isSaved: Bool = false
    ) -> Reply {
        let view = AskedView(asked: asked, words: words, address: visit.homeAddress, fields: form, problems: problems, isSaved: isSaved)
        return visit.familyPage(view.title, words, problems: problems, view.markup)
    }

    private static func childPage(
        _ visit: Visit, _ asked: ConsentAsked, _ words: FamilyWords, _ form: Form, _ problems: [FieldProblem] = [], isSaved: Bool = false
    ) -> Reply {
        let view = ChildAskedView(
            asked: asked, words: words, address: visit.homeAddress, fields: form, problems: problems, isSaved: isSaved)
        return visit.familyPage(view.title, words, problems: problems, view.markup)
    }
}
