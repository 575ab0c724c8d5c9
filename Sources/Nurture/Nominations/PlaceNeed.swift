/// How much it matters that a child gets a place now, as its school sees it.
public enum PlaceNeed: Int, CaseIterable, Sendable, Codable {
    case welcome = 1, important, pressing

    public var words: String {
        switch self {
        case .welcome: "A place would be welcome"
        case .important: "A place matters this year"
        case .pressing: "A place matters now; waiting would be hard"
        }
    }
}
