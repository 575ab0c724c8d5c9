import Markup
import Nurture
import Records

/// The pupil's part, asked by an adult beside the pupil: words or faces, the pupil's own words with their readers, aims.
enum PupilPart: PartOfReport {
    static let skip = "skip"

    static func title(_ report: ReportPage, _ point: RatingPoint) -> String { "Your music, your words" }

    static func next(_ report: ReportPage, _ point: RatingPoint) -> String {
        "\(ReportLink.part(.pupil, point, on: report.pupil, report.group.id))/thanks"
    }

    static func fill(_ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) -> Form {
        var form = Form(identity(report, voice, point) + [("aim", ID<Goal>.new().description)])
        guard let given = report.part(of: .pupil, at: point).first, given.state == .sent, given.keptBack == 0 else { return form }
        for (outcome, mark) in given.marks { form[AdultPart.field(outcome)] = mark.map { String($0) } ?? skip }
        for (goal, number) in given.goalMarks { form[goalField(goal)] = String(number) }
        if let scribe = given.scribe { form["scribe"] = scribe.rawValue }
        let readers = given.answers.flatMap { answer in
            [answer.readers?.school == true ? "school" : nil, answer.readers?.home == true ? "home" : nil].compactMap(\.self)
                .map { (name: "\(answer.question.rawValue)-readers", value: $0) }
        }
        return Form(form.fields + given.answers.map { (name: $0.question.rawValue, value: $0.words) } + readers)
    }

    static func goalField(_ goal: ID<Goal>) -> String { "aim-\(goal)" }

    static func draft(_ form: Form, _ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) throws -> ContributionDraft {
        var draft = draft(of: form, at: point)
        guard !draft.isDeclined else { return draft }
        var reading = FormReading(form)
        for outcome in report.outcomes {
            let value = form[AdultPart.field(outcome.id)]
            let mark = Int(value).flatMap { report.scale.steps.contains($0) ? $0 : nil }
            if mark == nil, value != skip { reading.wrong(AdultPart.field(outcome.id), "Choose an answer, or skip this one") }
            draft.marks[outcome.id] = .some(mark)
        }
        draft.answers = ReportQuestion.asked(of: .pupil, at: point).map { question in
            ReportAnswer(
                question, reading.text(question.rawValue, .voice, called: "The answer"), readers: readers(question.rawValue, form))
        }
        for goal in report.goals { draft.goalMarks[goal.id] = step(form[goalField(goal.id)], report) }
        let words = reading.text("newAim", .line, called: "The aim")
        if !words.isEmpty {
            let aim: ID<Goal> = ID(form["aim"]) ?? .new()
            draft.goals[aim] = GoalContent(words: words, readers: readers("newAim", form))
            draft.goalMarks[aim] = step(form["newAimNow"], report)
        }
        draft.scribe = Scribe(rawValue: form["scribe"])
        if draft.scribe == nil { reading.wrong("scribe", "Say who wrote this down") }
        try reading.end()
        return draft
    }

    private static func step(_ value: String, _ report: ReportPage) -> Int? {
        Int(value).flatMap { GoalLimit.steps(by: report.scale).contains($0) ? $0 : nil }
    }

    private static func readers(_ name: String, _ form: Form) -> Readers {
        let chosen = form.all("\(name)-readers")
        return Readers(school: chosen.contains("school"), home: chosen.contains("home"))
    }

    static func view(_ filled: FilledPart) -> Markup {
        let report = filled.report
        return """
            \(backLink("Reports", to: ReportLink.all(report.group.id)))
            \(heading(title(report, filled.point), place: "For \(report.name)"))
            \(filled.correctionNotice("\(report.name) has answered before"))
            \(PupilPromise.markup)
            \(draftNotice(filled.answers.draft, ofFormAt: filled.address))
            \(frame(to: filled.address, draft: "/drafts", PupilFields(filled: filled).markup))
            \(safeguardingPanel(leadName: report.safeguarding?.name, phone: report.safeguarding?.phone, reportAddress: "\(Link.pupil(report.pupil))/hand-over"))
            """
    }
}
