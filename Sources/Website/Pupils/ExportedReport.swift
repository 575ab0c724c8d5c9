import Markup
import Nurture
import Records

/// The report from one group in a document about a pupil: each part in each version.
struct ExportedReport {
    let report: ReportPage

    var markup: Markup {
        """
        <h3>\(report.group.name)</h3>
        \(ExportDocument.rows(["When", "Voice", "By", "What became of it", "Marks", "Words"], parts))
        \(each(report.points.filter { !$0.unread.isEmpty }) { point in
            "<p>\(point.point.words): something was given that may be read once one’s own part is sent (\(unread(point))).</p>"
        })
        \(when(!report.goals.isEmpty, "<p>Own aims:</p>\(ExportDocument.rows(["Aim", "How near"], report.goals.map(goal)))"))
        """
    }

    private var parts: [[String]] {
        report.points.flatMap { point in point.parts.flatMap { [$0] + $0.earlier }.map(row) }
    }

    private func row(_ part: ContributionLine) -> [String] {
        let kept = part.keptBack == 0 ? [] : ["The child chose not to let you read the rest (\(part.keptBack))."]
        return [
            "\(part.point.words), \(part.at.written)", part.voice.words, part.by, part.state.words,
            report.outcomes.compactMap { outcome in part.marks[outcome.id].map { "\(outcome.name): \(words($0, part.scale))" } }
                .joined(separator: " / "),
            (part.answers.map { "\($0.question.words) \($0.words)" } + kept).joined(separator: " / "),
        ]
    }

    private func words(_ mark: Int?, _ scale: AnswerScale) -> String {
        guard let mark else { return scale == .marks ? "can’t say yet" : "passed" }
        return scale == .marks ? String(mark) : scale.words(for: mark) ?? String(mark)
    }

    private func goal(_ goal: GoalLine) -> [String] {
        let marks = report.points.flatMap { point in
            report.part(of: .pupil, at: point.point).compactMap { part in
                part.goalMarks[goal.id].map { "\($0) \(point.point.phrase)" }
            }
        }
        return [goal.words ?? "Not for you, by the child’s own choice", marks.joined(separator: ", ")]
    }

    private func unread(_ point: ReportPoint) -> String {
        ReportVoice.allCases.filter(point.unread.contains).map { $0.words.lowercased() }.listed
    }
}
