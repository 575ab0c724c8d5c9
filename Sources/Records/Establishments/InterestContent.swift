import Nurture

/// What a school wrote: sealed under a key of its own, which goes with it.
public struct InterestContent: Codable, Sendable, Equatable {
    /// The school as it was written, by name or number.
    public var school: String
    /// Who writes, and what they are there.
    public var name: String
    public var role: String
    public var email: EmailAddress
    public var hopes: String

    public init(school: String, name: String, role: String, email: EmailAddress, hopes: String) {
        (self.school, self.name, self.role, self.email, self.hopes) = (school, name, role, email, hopes)
    }
}

/// An expression of interest with what became of it.
public struct KeptInterest: Sendable {
    public let id: ID<Interest>
    public let content: InterestContent
    /// The establishment that is meant, if the service has one of this name or number.
    public let establishment: RelatedEstablishment?
    public let at: Instant
    public let answer: InterestAnswer?
}

/// What a service answered, or did.
public struct InterestAnswer: Sendable, Equatable {
    public let note: String
    public let by: String
    public let at: Instant
}
