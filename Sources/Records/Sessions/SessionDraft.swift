import Nurture

/// A session's log as the tutor has filled it in, perhaps by half.
public struct SessionDraft: Sendable {
    public struct Mark: Sendable, Equatable {
        public var mark: AttendanceMark
        public var reason: AbsenceReason?

        public init(mark: AttendanceMark, reason: AbsenceReason? = nil) {
            self.mark = mark
            self.reason = mark == .absent ? reason : nil
        }
    }

    /// The revision that was on the page; 0 where nothing was saved.
    public var revision: Int
    public var content: SessionLogContent
    public var marks: [ID<Pupil>: Mark]
    /// The caller's own lines; an empty one takes the line away.
    public var notes: [ID<Pupil>: String]
    public var voices: [VoiceDraft]
    public var adults: [ID<Person>: Bool]

    public init(
        revision: Int, content: SessionLogContent = SessionLogContent(), marks: [ID<Pupil>: Mark] = [:], notes: [ID<Pupil>: String] = [:],
        voices: [VoiceDraft] = [], adults: [ID<Person>: Bool] = [:]
    ) {
        self.revision = revision
        self.content = content
        self.marks = marks
        self.notes = notes
        self.voices = voices
        self.adults = adults
    }
}

/// What a pupil said when asked, in the exact words, or that the pupil passed.
public struct VoiceDraft: Sendable, Equatable {
    public var id: ID<Voice>
    public var pupil: ID<Pupil>
    /// Nil if the pupil passed.
    public var words: String?
    public var wordForWord: Bool
    public var schoolMayRead: Bool
    public var homeMayRead: Bool
    /// Nil for whoever saves it.
    public var askedBy: ID<Person>?
    /// Nil for whoever saves it.
    public var writtenBy: ID<Person>?

    public init(
        id: ID<Voice>, pupil: ID<Pupil>, words: String?, wordForWord: Bool, schoolMayRead: Bool, homeMayRead: Bool,
        askedBy: ID<Person>? = nil, writtenBy: ID<Person>? = nil
    ) {
        self.id = id
        self.pupil = pupil
        self.words = words
        self.wordForWord = wordForWord
        self.schoolMayRead = schoolMayRead
        self.homeMayRead = homeMayRead
        self.askedBy = askedBy
        self.writtenBy = writtenBy
    }
}
