/// What one pupil's being there means for another. It holds for both, whichever profile it was said on.
public enum PupilLinkKind: String, CaseIterable, Sendable, Codable {
    case apart, together

    public var words: String {
        switch self {
        case .apart: "Better apart"
        case .together: "Good together"
        }
    }
}
