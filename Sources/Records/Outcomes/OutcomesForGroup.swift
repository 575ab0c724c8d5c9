import Nurture

/// What came of a group, for the people who work with it: the same as for everybody, and what pupils said by name.
public struct OutcomesForGroup: Sendable {
    public let shown: OutcomesForHead
    public let quotes: [NamedQuote]
    public let can: Set<Verb>
}

/// What a pupil said and let the school read.
public struct NamedQuote: Sendable {
    public let name: String
    public let words: String
    /// What was asked; nil for what was said in a session.
    public let question: ReportQuestion?
    public let on: Day
    /// Whether it may leave the group's own people, without the name.
    public let mayLeave: Bool
}

/// A group's outcomes, as their reader may see them.
public enum OutcomesPage: Sendable {
    case forGroup(OutcomesForGroup)
    case forHead(OutcomesForHead)

    /// What may leave the group's own people.
    public var shown: OutcomesForHead {
        switch self {
        case .forGroup(let outcomes): outcomes.shown
        case .forHead(let outcomes): outcomes
        }
    }
}
