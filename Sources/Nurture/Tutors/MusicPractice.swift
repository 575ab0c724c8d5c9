/// A way of working with children that a tutor can say of themselves.
public enum MusicPractice: String, CaseIterable, Sendable, Codable {
    case songwriting, improvising, singing, technology, communityMusic, bands, percussion, movement

    public var words: String {
        switch self {
        case .songwriting: "Songwriting"
        case .improvising: "Improvising and inventing"
        case .singing: "Singing"
        case .technology: "Music technology"
        case .communityMusic: "Community music"
        case .bands: "Bands"
        case .percussion: "Drumming and percussion"
        case .movement: "Music and movement"
        }
    }
}
