import Markup
import Nurture
import Records

/// What a carer answers, between the page and the records.
enum HomePartForm {
    /// What stands for “I'd rather not say”. An outcome that is left out altogether is not kept.
    static let pass = "pass"

    static func field(_ question: HomeQuestion) -> String { "mark-\(question.outcome)" }

    static func firstField(_ asked: HomeAsked) -> String {
        asked.questions.first.map(field) ?? ReportQuestion.asked(of: .home)[0].rawValue
    }

    static func check(_ form: Form, _ asked: HomeAsked, at point: RatingPoint) -> Result<ContributionDraft, Problems> {
        var reading = FormReading(form)
        var draft = ContributionDraft(id: ID(form["id"]) ?? .new(), point: point, revises: ID(form["revises"]))
        for question in asked.questions {
            let value = form[field(question)]
            if value == pass { draft.marks.updateValue(nil, forKey: question.outcome) }
            if let mark = Int(value), AnswerScale.words.steps.contains(mark) { draft.marks[question.outcome] = mark }
        }
        draft.answers = ReportQuestion.asked(of: .home).map {
            ReportAnswer($0, reading.text($0.rawValue, .note, called: "What you wrote"))
        }
        if draft.marks.isEmpty, draft.answers.allSatisfy(\.words.isEmpty) {
            reading.wrong(firstField(asked), "Answer one question, or say at the end that you would rather not.")
        }
        return reading.problems.isEmpty ? .success(draft) : .failure(Problems(list: reading.problems))
    }

    static func fill(_ own: HomeAnswers) -> Form {
        Form(
            [(name: "revises", value: own.id.description)]
                + own.marks.map { (name: "mark-\($0.key)", value: $0.value.map { String($0) } ?? pass) }
                + own.answers.map { (name: $0.question.rawValue, value: $0.words) })
    }
}
