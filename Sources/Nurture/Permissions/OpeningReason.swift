/// Why somebody opened what they may open only with a reason. A choice and never a text, so that the audit holds no story.
public enum OpeningReason: String, CaseIterable, Sendable {
    case familyAsked, briefing, concern, observation, cover

    public var words: String {
        switch self {
        case .briefing: "To brief a tutor"
        case .concern: "To answer a concern"
        case .familyAsked: "The family asked me to"
        case .observation: "To prepare a visit to a session"
        case .cover: "To arrange cover"
        }
    }
}
