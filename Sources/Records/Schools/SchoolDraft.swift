import Nurture

/// A school as somebody has filled it in, checked.
public struct SchoolDraft: Sendable {
    public var urn: Int
    public var name: String
    public var address: String
    public var safeguarding: SafeguardingContact
    public var halfTerms: [ClosedRange<Day>]
    /// Days inside the half-terms on which the school is closed all the same.
    public var closedDays: Set<Day>

    public init(
        urn: Int, name: String, address: String, safeguarding: SafeguardingContact, halfTerms: [ClosedRange<Day>],
        closedDays: Set<Day> = []
    ) {
        self.urn = urn
        self.name = name
        self.address = address
        self.safeguarding = safeguarding
        self.halfTerms = halfTerms
        self.closedDays = closedDays
    }
}

/// Whom to tell at once about a worry.
public struct SafeguardingContact: Codable, Sendable, Equatable {
    public var name: String
    public var phone: String

    public init(name: String, phone: String) {
        self.name = name
        self.phone = phone
    }
}
