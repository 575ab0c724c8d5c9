import Markup
import Nurture
import Records

/// Each outcome as a stave and each aim as a path, once nothing is hidden from the reader.
struct ReportStaves {
    let report: ReportPage

    private var shown: [ReportPoint] { report.points.filter { [.start, .end].contains($0.point) } }
    private var hasMarks: Bool { shown.contains { $0.parts.contains { !$0.marks.isEmpty } } }

    var markup: Markup {
        """
        \(when(shown.contains { !$0.unread.isEmpty }, notice(.plain, "The voices are not side by side yet", "<p>You see the other voices, and the picture of all four, once you have sent your own part or said that you would rather not.</p>"), else: staves))
        \(when(!report.goals.isEmpty && report.points.allSatisfy { !$0.unread.contains(.pupil) }, part("\(report.name)’s own aims", each(report.goals) { goal($0) })))
        """
    }

    private var staves: Markup {
        when(hasMarks, part("Four voices", "\(voiceKey())\(each(report.outcomes) { stave($0) })"))
    }

    private func stave(_ outcome: GroupOutcome) -> Markup {
        let notes = ReportVoice.allCases.map { voice in
            StaveNotes(voice.sign, start: marks(of: voice, .start, outcome.id), end: marks(of: voice, .end, outcome.id))
        }
        return outcomeStave(outcome.name, notes, saying: StaveSentences.on(said(of: outcome.id)) + earlierNames(of: outcome.id))
    }

    private func earlierNames(of outcome: ID<Outcome>) -> [String] {
        shown.compactMap { point in
            point.earlierNames[outcome].map { "\(point.point.phrase.asBeginning) it was called “\($0)”." }
        }
    }

    private func marks(of voice: ReportVoice, _ point: RatingPoint, _ outcome: ID<Outcome>) -> [Int] {
        report.part(of: voice, at: point).compactMap { $0.marks[outcome] ?? nil }
    }

    /// One line for each voice, and for each carer, in each form of answer.
    private func said(of outcome: ID<Outcome>) -> [VoiceMarks] {
        struct Rater: Hashable {
            let voice: ReportVoice
            let by: String?
            let scale: AnswerScale
        }
        var order: [Rater] = []
        var marks: [Rater: [RatingPoint: Int]] = [:]
        let carers = Set(shown.flatMap(\.parts).filter { $0.voice == .home }.map(\.by))
        for part in shown.flatMap(\.parts) {
            guard let mark = part.marks[outcome] ?? nil else { continue }
            let rater = Rater(voice: part.voice, by: part.voice == .home && carers.count > 1 ? part.by : nil, scale: part.scale)
            if marks[rater] == nil { order.append(rater) }
            marks[rater, default: [:]][part.point] = mark
        }
        return order.map { VoiceMarks($0.voice, $0.scale, start: marks[$0]?[.start], end: marks[$0]?[.end], by: $0.by) }
    }

    private func goal(_ goal: GoalLine) -> Markup {
        let marks = report.points.flatMap { point in
            report.part(of: .pupil, at: point.point).compactMap { part in
                part.goalMarks[goal.id].map { (moment: point.point.phrase, number: $0, scale: part.scale) }
            }
        }
        let words = goal.words ?? "An aim that is not for you, by the pupil’s own choice"
        let faces = marks.filter { $0.scale == .faces }.map { (moment: $0.moment, face: $0.number) }
        let steps = marks.filter { $0.scale != .faces }.map { GoalPoint($0.moment, number: $0.number) }
        return """
            \(when(!faces.isEmpty, goalFaces(words, faces, whenEmpty: "")))
            \(when(faces.isEmpty || !steps.isEmpty, goalPicture(words, steps, whenEmpty: "Nothing is said of it yet.")))
            """
    }
}
