import Markup
import Nurture
import Records

/// The form of one voice's part: read from a form and shown as a page.
protocol PartOfReport: Sendable {
    static func title(_ report: ReportPage, _ point: RatingPoint) -> String
    static func view(_ filled: FilledPart) -> Markup
    /// - Throws: ``Problems``
    static func draft(_ form: Form, _ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) throws -> ContributionDraft
    /// What stands in the form before anything is typed; what was given before, where the reader may read it.
    static func fill(_ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) -> Form
    /// The page after it was sent.
    static func next(_ report: ReportPage, _ point: RatingPoint) -> String
}

/// A part with what is typed in it.
struct FilledPart: Sendable {
    let report: ReportPage
    let voice: ReportVoice
    let point: RatingPoint
    let answers: Answers
    var problems: [FieldProblem] = []

    var address: String { ReportLink.part(voice, point, on: report.pupil, report.group.id) }
    var form: Form { answers.form }
    private var isCorrection: Bool {
        report.points.first { $0.point == point }?.state.states[voice].map { $0 != .notReached } ?? false
    }

    func correctionNotice(_ title: String) -> Markup {
        when(isCorrection, notice(.plain, title, "<p>What you send now is a new version. The earlier one stays, too.</p>"))
    }

    /// What every form of a part sends along.
    var identity: Markup { "\(hidden("id", form["id"]))\(hidden("revises", form["revises"]))" }
}

extension PartOfReport {
    static func identity(_ report: ReportPage, _ voice: ReportVoice, _ point: RatingPoint) -> [(name: String, value: String)] {
        let latest = report.points.first { $0.point == point }?.latest[voice]
        return [("id", ID<Contribution>.new().description), ("revises", latest?.description ?? "")]
    }

    static func draft(of form: Form, at point: RatingPoint) -> ContributionDraft {
        ContributionDraft(
            id: ID(form["id"]) ?? .new(), point: point, isDeclined: form["decline"] == "yes", revises: ID(form["revises"]))
    }
}
