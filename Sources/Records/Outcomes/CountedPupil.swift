import GRDB
import Nurture

/// A pupil whose marks and words may be counted: “evaluation” is yes, asked now.
struct CountedPupil {
    let pupil: ID<Pupil>
    /// What was given at points at which nobody is awaited who must not read it yet.
    let parts: [KeptContribution]
    /// Whether “publication” is yes, too.
    let mayBeQuoted: Bool

    /// What each voice said of an outcome. Two carers are two voices.
    func marks(on outcome: ID<Outcome>) -> [VoiceMarks] {
        var marks: [Speaker: [RatingPoint: Int]] = [:]
        for part in parts {
            guard let mark = part.marks[outcome] ?? nil else { continue }
            marks[Speaker(voice: part.voice, scale: part.scale, carer: part.carer), default: [:]][part.point] = mark
        }
        return marks.map { VoiceMarks($0.voice, $0.scale, start: $1[.start], end: $1[.end]) }
    }

    private struct Speaker: Hashable {
        let voice: ReportVoice
        let scale: AnswerScale
        let carer: ID<Carer>?
    }
}

/// Everybody who ever had a place in a group, as far as they may be counted.
struct CountedPupils {
    var counted: [CountedPupil] = []
    /// Pupils without “evaluation: yes”.
    var uncounted = 0
    /// Pupils of whom something is not shown yet, because the tutor or the school has not answered.
    var waiting = 0
}

extension Transaction {
    /// - Parameter own: the reader's voice, which reads nothing of a pupil at a point before it has answered.
    func countedPupils(of group: ID<Group>, for own: ReportVoice?) throws -> CountedPupils {
        let kept = Dictionary(grouping: try contributions(in: group), by: \.pupil)
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT pupil FROM membership WHERE nurtureGroup = ? AND startsOn <= ?
                AND pupil NOT IN (SELECT pupil FROM erasure) ORDER BY pupil
                """)
        return try ID<Pupil>.fetchAll(statement, arguments: [group, today]).reduce(into: CountedPupils()) { pupils, pupil in
            let consents = try consentEffects(of: pupil)
            guard consents[.evaluation]?.isYes == true else {
                pupils.uncounted += 1
                return
            }
            let current = (kept[pupil] ?? []).current
            let open = RatingPoint.allCases.filter { Blindness.mayStandWithTheGroups(current.state(at: $0), own: own) }
            let given = current.filter { $0.state == .sent }
            let parts = given.filter { open.contains($0.point) }
            if parts.count < given.count { pupils.waiting += 1 }
            pupils.counted.append(
                CountedPupil(pupil: pupil, parts: parts, mayBeQuoted: consents[.publication]?.isYes == true))
        }
    }
}
