/// Under what an outcome stands. Source: facts.md § A (the field's usual three).
public enum OutcomeHeading: String, CaseIterable, Sendable, Codable {
    case personal, social, musical

    public var words: String {
        switch self {
        case .personal: "Personal"
        case .social: "Social"
        case .musical: "Musical"
        }
    }
}
