/// How far the report on one pupil is. Done is computed: each voice has sent, declined or is recorded as not reached.
public struct ReportState: Sendable, Equatable {
    /// What each voice has said; nil for “not yet given”.
    public let states: [ReportVoice: ContributionState]

    /// Whose parts there are to be.
    private let voices: [ReportVoice]

    public init(_ states: [ReportVoice: ContributionState], of voices: [ReportVoice] = ReportVoice.allCases) {
        self.states = states
        self.voices = voices
    }

    public var missing: [ReportVoice] { voices.filter { states[$0] == nil } }
    public var isComplete: Bool { missing.isEmpty }

    /// Whether it may be recorded that a voice was not reached: only after the deadline.
    public static func mayRecordNotReached(on today: Day, after deadline: Day?) -> Bool { deadline.map { $0 < today } ?? false }
}
