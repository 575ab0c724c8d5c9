/// How well a service knows an establishment.
public enum AcquaintanceState: String, CaseIterable, Sendable {
    case partner, formerPartner, interested, never

    public var words: String {
        switch self {
        case .partner: "You work with it"
        case .formerPartner: "You worked with it before"
        case .interested: "It expressed interest"
        case .never: "Never worked with"
        }
    }
}
