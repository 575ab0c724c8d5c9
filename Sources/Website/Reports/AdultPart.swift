import Markup
import Nurture
import Records

/// The tutor's or the school's part: a mark for each outcome, and words.
enum AdultPart: PartOfReport {
    static let cantSay = "cantSay"

    static func title(_ report: ReportPage, _ point: RatingPoint) -> String { "\(report.name), \(point.phrase)" }

    static func next(_ report: ReportPage, _ point: RatingPoint) -> String { ReportLink.one(report.pupil, report.group.id) }

    static func fill(_ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) -> Form {
        var form = Form(identity(report, voice, point))
        guard let given = report.part(of: voice, at: point).first, given.state == .sent else { return form }
        for (outcome, mark) in given.marks { form[field(outcome)] = mark.map { String($0) } ?? cantSay }
        for answer in given.answers { form[answer.question.rawValue] = answer.words }
        return form
    }

    static func field(_ outcome: ID<Outcome>) -> String { "mark-\(outcome)" }

    static func draft(_ form: Form, _ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) throws -> ContributionDraft {
        var draft = draft(of: form, at: point)
        guard !draft.isDeclined else { return draft }
        var reading = FormReading(form)
        for outcome in report.outcomes {
            let value = form[field(outcome.id)]
            let mark = Int(value).flatMap { AnswerScale.marks.steps.contains($0) ? $0 : nil }
            if mark == nil, value != cantSay {
                reading.wrong(field(outcome.id), "Choose a mark for “\(outcome.name)”, or “Can’t say yet”")
            }
            draft.marks[outcome.id] = .some(mark)
        }
        draft.answers = ReportQuestion.asked(of: voice, at: point).map { question in
            ReportAnswer(question, reading.text(question.rawValue, .note, called: "“\(question.words)”"))
        }
        try reading.end()
        return draft
    }

    static func view(_ filled: FilledPart) -> Markup {
        let (report, point) = (filled.report, filled.point)
        return """
            \(backLink("Report on \(report.name)", to: ReportLink.one(report.pupil, report.group.id)))
            \(heading(title(report, point), place: "\(filled.voice.words)’s part, \(report.group.name)"))
            <p>Only you write this part. The other voices are hidden until you have sent it, so that each is heard by itself.</p>
            \(filled.correctionNotice("You have sent this part before"))
            \(draftNotice(filled.answers.draft, ofFormAt: filled.address))
            \(frame(to: filled.address, draft: "/drafts", fields(filled)))
            \(safeguardingPanel(leadName: report.safeguarding?.name, phone: report.safeguarding?.phone, reportAddress: "\(Link.pupil(report.pupil))/hand-over"))
            """
    }

    private static func fields(_ filled: FilledPart) -> Markup {
        """
        \(filled.identity)
        \(when(filled.report.outcomes.isEmpty, emptyState("No outcome is chosen for this group yet, so there are no marks to give.")))
        \(each(filled.report.outcomes) { row($0, filled) })
        \(each(ReportQuestion.asked(of: filled.voice, at: filled.point)) { question in
            textArea(
                question.rawValue, question.words, value: filled.form[question.rawValue], hint: hint(question), isOptional: true,
                mostCharacters: TextLimit.note.characters, filled.problems)
        })
        <div id="send">\(savedStatus())\(buttons("\(button("Send my part"))\(button("I’d rather not give this part", .secondary, name: "decline", value: "yes"))"))</div>
        """
    }

    private static func row(_ outcome: GroupOutcome, _ filled: FilledPart) -> Markup {
        let signs = (outcome.outcome.indicators + outcome.signs).map(\.words)
        let hint =
            signs.isEmpty ? outcome.outcome.wording.meaning : "\(outcome.outcome.wording.meaning) Signs: \(signs.joined(separator: "; "))."
        let choices = AnswerScale.marks.steps.map { Choice(String($0), AnswerScale.marks.words(for: $0) ?? "") }
        return markRow(
            field(outcome.id), outcome.name, hint: hint, choices: choices + [Choice(cantSay, "Can’t say yet")],
            chosen: filled.form[field(outcome.id)], filled.problems)
    }

    private static func hint(_ question: ReportQuestion) -> String? {
        switch question {
        case .forHome: "The family reads this. Nothing else of your part is shown to them."
        case .seen: "What somebody else could have seen, too"
        default: nil
        }
    }
}
