/// What became of a voice's part.
public enum ContributionState: String, CaseIterable, Sendable, Codable {
    case sent, declined
    /// Recorded by a lead or tutor after the deadline.
    case notReached

    public var words: String {
        switch self {
        case .sent: "Given"
        case .declined: "Would rather not"
        case .notReached: "Not reached by the deadline"
        }
    }
}
