/// What a voice is asked in words. Each question belongs to one voice or is asked of several alike.
public enum ReportQuestion: String, CaseIterable, Sendable, Codable {
    // Tutor and school
    case seen, helped, hindered, forHome
    // Home
    case noticed, enjoys, wish
    // Pupil
    case liked, hard, proud, tell

    /// Adults at school write most at the end; before that marks are enough, and a line if they like.
    public static func asked(of voice: ReportVoice, at point: RatingPoint = .end) -> [ReportQuestion] {
        switch voice {
        case .tutor, .school: point == .end ? [.seen, .helped, .hindered, .forHome] : [.seen]
        case .home: [.noticed, .enjoys, .wish]
        case .pupil: point == .start ? [.liked, .tell] : [.liked, .proud, .hard, .tell]
        }
    }

    public var words: String {
        switch self {
        case .seen: "What have you seen?"
        case .helped: "What helped?"
        case .hindered: "What got in the way?"
        case .forHome: "A few words for the family"
        case .noticed: "What have you noticed at home?"
        case .enjoys: "What does your child tell you about the music?"
        case .wish: "What do you wish for next?"
        case .liked: "What do you like about our music?"
        case .hard: "What is hard in our music?"
        case .proud: "What are you proud of?"
        case .tell: "What would you like to tell us?"
        }
    }
}
