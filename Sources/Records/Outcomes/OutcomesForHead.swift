import Nurture

/// What came of a group, without a name: for a head, on paper, as a file and in a share. Everything in it is counted over pupils with
/// “evaluation: yes”.
public struct OutcomesForHead: Sendable, Equatable {
    public let group: ID<Group>
    public let groupName: String
    public let schoolName: String
    public let serviceName: String
    /// The first and the last session; nil while there is none.
    public let days: ClosedRange<Day>?
    public let sessions: [SessionBeat]
    public let attendance: AttendanceCounts
    public let counted: Int
    public let uncounted: Int
    /// Pupils of whom something waits for the tutor's or the school's own answer.
    public let waiting: Int
    public let outcomes: [OutcomeNotes]
    /// With “publication: yes”, let the school read by the pupil, and naming no child of the group.
    public let quotes: [NamelessQuote]
    public let story: GroupStory

    public var hasMarks: Bool { outcomes.contains { !$0.notes.isEmpty } }
}

/// One session as a beat.
public struct SessionBeat: Sendable, Equatable {
    public let number: Int
    public let state: SessionLine.State
    /// Whether a half-term begins with it.
    public let startsBar: Bool
}

/// How often the counted pupils were there, over all sessions that were logged.
public struct AttendanceCounts: Sendable, Equatable {
    public var sessions = 0
    public var marks: [AttendanceMark: Int] = [:]

    public var places: Int { marks.values.reduce(0, +) }
    public var taken: Int { places - marks[.absent, default: 0] }
}

/// An outcome with everything that was said of it, by voice and never by pupil.
public struct OutcomeNotes: Sendable, Equatable {
    public let outcome: ID<Outcome>
    public let heading: OutcomeHeading
    public let name: String
    public let meaning: String
    public let notes: [VoiceNotes]
    /// What may be said of them.
    public let sentences: [String]
}

/// All marks of one voice in one form, the lowest first.
public struct VoiceNotes: Sendable, Equatable {
    public let voice: ReportVoice
    public let scale: AnswerScale
    public let marks: [RatingPoint: [Int]]
}

/// What a pupil said, and nothing of the pupil.
public struct NamelessQuote: Sendable, Equatable {
    public let words: String
    /// What was asked; nil for what was said in a session.
    public let question: ReportQuestion?
}
