/// What one voice said of one outcome of one pupil, in one form, at the start and at the end; nil where it said nothing or can't say yet.
/// Who answered in two forms, such as a pupil by faces and a year later by words, has one of these for each: they are never compared.
public struct VoiceMarks: Sendable, Equatable {
    public let voice: ReportVoice
    public let scale: AnswerScale
    public let start: Int?
    public let end: Int?
    /// Who it is, where a voice is several people, such as “Carer 2”.
    public let by: String?

    public init(_ voice: ReportVoice, _ scale: AnswerScale, start: Int?, end: Int?, by: String? = nil) {
        self.voice = voice
        self.scale = scale
        self.start = start
        self.end = end
        self.by = by
    }

    /// The start and the end of the same kind of rater in the same form, which is what change may be told between.
    var pair: (start: Int, end: Int)? {
        if let start, let end { (start, end) } else { nil }
    }

    /// As in “the tutor has answered”.
    var subject: String { by ?? voice.subject }

    /// A mark as this voice gave it: a number, or the words of its form.
    func said(_ mark: Int) -> String {
        guard scale != .marks, let words = scale.words(for: mark) else { return "\(mark)" }
        return "“\(words)”"
    }
}
