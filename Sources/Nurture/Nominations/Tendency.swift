/// How school life tends to look for a child. It helps to mix a group, and is no diagnosis. The raw values stand in files.
public enum Tendency: String, CaseIterable, Sendable, Codable {
    case holdsBack = "holds back"
    case burstsOut = "bursts out"
    case varies

    public var title: String {
        switch self {
        case .holdsBack: "Holds back"
        case .burstsOut: "Bursts out"
        case .varies: "Varies"
        }
    }

    /// What is meant, for whoever chooses.
    public var words: String {
        switch self {
        case .holdsBack: "Holds back: watches first, says little, waits to be asked"
        case .burstsOut: "Bursts out: quick, loud, finds it hard to stop"
        case .varies: "Varies: now one, now the other, or neither"
        }
    }
}
