/// What somebody can say to one of the five questions.
public enum ConsentChoice: String, CaseIterable, Sendable, Codable {
    case yes, no
    /// “Please ring me”, which only an adult says: an answer that counts as none yet.
    case ring

    public var words: String {
        switch self {
        case .yes: "Yes"
        case .no: "No"
        case .ring: "Please ring me"
        }
    }

    /// As families read it.
    public var phrase: FamilyPhrase {
        switch self {
        case .yes: .yes
        case .no: .no
        case .ring: .ring
        }
    }
}
