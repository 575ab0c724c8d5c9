/// What an adult is to a child before the law, as far as the school knows. It says who may be asked at all; for a looked-after child
/// that is whoever holds authority, and not whoever lives with the child.
public enum CarerStanding: String, CaseIterable, Sendable, Codable {
    case parent, guardian, localAuthority, fosterCarerWithAuthority, fosterCarer, other

    public var words: String {
        switch self {
        case .parent: "A parent"
        case .guardian: "A guardian, or another adult with parental responsibility"
        case .localAuthority: "Acts for the local authority that looks after the child"
        case .fosterCarerWithAuthority: "Foster carer, with authority for decisions like this one"
        case .fosterCarer: "Foster carer, without that authority"
        case .other: "Another adult"
        }
    }

    /// Whether they can hold the authority to answer.
    public var mayAnswer: Bool { self != .fosterCarer && self != .other }

    /// Whether a child who has such an adult is looked after by a local authority.
    public var saysLookedAfter: Bool {
        switch self {
        case .localAuthority, .fosterCarerWithAuthority, .fosterCarer: true
        case .parent, .guardian, .other: false
        }
    }
}
