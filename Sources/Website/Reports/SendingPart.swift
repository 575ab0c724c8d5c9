import HTTPTypes
import Markup
import Nurture
import Records

/// Shows the form of a part, and takes it.
struct SendingPart {
    let voice: ReportVoice
    let part: any PartOfReport.Type

    init(_ voice: ReportVoice, _ part: any PartOfReport.Type) {
        self.voice = voice
        self.part = part
    }

    func show(_ visit: Visit) async throws -> Reply {
        let (report, point) = (try await report(visit), try visit.point)
        if let sentence = obstacle(report, point) { return visit.page(part.title(report, point), notNow(report, point, sentence)) }
        let answers = try await visit.answers(forFormAt: visit.path, saved: part.fill(report, voice, point))
        return page(visit, FilledPart(report: report, voice: voice, point: point, answers: answers))
    }

    func send(_ visit: Visit) async throws -> Reply {
        let (report, point) = (try await report(visit), try visit.point)
        do {
            let draft = try part.draft(visit.form, report, voice, point)
            try await visit.desk.send(draft, of: voice, on: visit.pupil, in: report.group.id)
        } catch let problems as Problems {
            return again(visit, report, point, visit.form, problems.list)
        } catch Refusal.impossible(let sentence) {
            return again(visit, report, point, visit.form, [FieldProblem("send", sentence)])
        } catch Refusal.conflict {
            var typed = visit.form
            for (name, value) in part.identity(report, voice, point) { typed[name] = value }
            return again(visit, report, point, typed, [FieldProblem("send", Conflict.sentence)], status: .conflict)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(part.next(report, point))
    }

    private func report(_ visit: Visit) async throws -> ReportPage {
        try await visit.desk.report(on: visit.pupil, in: visit.id("group"), for: voice.verb)
    }

    private func again(
        _ visit: Visit, _ report: ReportPage, _ point: RatingPoint, _ form: Form, _ problems: [FieldProblem],
        status: HTTPResponse.Status? = nil
    ) -> Reply {
        let answers = Answers(form: form, draft: nil)
        return page(visit, FilledPart(report: report, voice: voice, point: point, answers: answers, problems: problems), status)
    }

    private func page(_ visit: Visit, _ filled: FilledPart, _ status: HTTPResponse.Status? = nil) -> Reply {
        visit.page(part.title(filled.report, filled.point), problems: filled.problems, status: status, part.view(filled))
    }

    /// Why there is no form.
    private func obstacle(_ report: ReportPage, _ point: RatingPoint) -> String? {
        if !report.takesPart { return "Without a yes to taking part nothing is reported of this pupil." }
        if !point.voices.contains(voice) { return "\(point.phrase.asBeginning) only the tutor and the school are asked." }
        let isOpen = report.points.contains { $0.point == point && $0.isOpen }
        return isOpen ? nil : "It is too early for that. Marks \(point.phrase) can be given later."
    }

    private func notNow(_ report: ReportPage, _ point: RatingPoint, _ sentence: String) -> Markup {
        """
        \(backLink("Reports", to: ReportLink.all(report.group.id)))
        \(heading(part.title(report, point), place: report.group.name))
        \(emptyState(sentence))
        """
    }
}
