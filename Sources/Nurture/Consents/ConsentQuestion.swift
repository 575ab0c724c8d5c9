/// The five questions. Each stands alone: a no to one of the others never costs the place.
public enum ConsentQuestion: String, CaseIterable, Sendable, Codable {
    case takingPart, evaluation, audio, photo, publication

    public var title: String {
        switch self {
        case .takingPart: "Taking part"
        case .evaluation: "Learning from what happened"
        case .audio: "Recording sound"
        case .photo: "Photos and video"
        case .publication: "Sharing with others"
        }
    }

    /// The question as it is read today. A changed wording is a new version; answers belong to the version that was read.
    public var wording: ConsentWording {
        switch self {
        case .takingPart:
            ConsentWording(
                version: 1, since: "2026-09-01",
                text: "Is it all right for your child to make music in a small group at school each week?")
        case .evaluation:
            ConsentWording(
                version: 1, since: "2026-09-01",
                text: "May we count what your child does and says when we find out how the music goes?")
        case .audio:
            ConsentWording(version: 1, since: "2026-09-01", text: "May we record the sound of your child’s music and voice?")
        case .photo:
            ConsentWording(version: 1, since: "2026-09-01", text: "May we take photos and film of your child making music?")
        case .publication:
            ConsentWording(
                version: 1, since: "2026-09-01",
                text: "May we show your child’s music and words to people outside the school, without your child’s name?")
        }
    }
}

/// A question as it was read, in words for a reading age of nine or lower.
public struct ConsentWording: Sendable, Equatable {
    public let version: Int
    /// From which day on, as 2026-09-01.
    public let since: String
    public let text: String
}

/// How an answer reached us.
public enum ConsentHow: String, CaseIterable, Sendable, Codable {
    case paper, phone, inPerson, invitation

    /// How somebody at school or in the service can have got it; by invitation it comes of itself.
    public static let recorded: [ConsentHow] = [.paper, .phone, .inPerson]

    public var words: String {
        switch self {
        case .paper: "On paper"
        case .phone: "By telephone"
        case .inPerson: "In person"
        case .invitation: "By invitation"
        }
    }
}
