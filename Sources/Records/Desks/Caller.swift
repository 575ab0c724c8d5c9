import Nurture

/// Who asks.
public enum Caller: Sendable, Hashable {
    /// Nobody that we know.
    case stranger
    case person(ID<Person>)
    /// A carer by an invitation that has not ended, after the child's birth date was right.
    case invitation(ID<HomeInvitation>)
    case system(SystemReason)

    public var person: ID<Person>? {
        if case .person(let id) = self { id } else { nil }
    }

    /// As the audit keeps it.
    var word: String {
        switch self {
        case .stranger: "stranger"
        case .person: "person"
        case .invitation: "invitation"
        case .system(let reason): reason.rawValue
        }
    }
}

/// Why the system acts without a person.
public enum SystemReason: String, Sendable, CaseIterable {
    case commandLine, demonstration, simulation, retention, recovery, post
}
