import GRDB
import Nurture

/// An establishment that the register lacks, as somebody filled it in.
public struct EstablishmentDraft: Sendable {
    public var urn: Int
    public var name: String
    /// One of the authorities that the register has; nil where it is not known.
    public var authority: String?
    public var phase: String
    public var street: String
    public var town: String
    public var postcode: Postcode?
    public var point: GridPoint?

    public init(
        urn: Int, name: String, authority: String? = nil, phase: String = "", street: String = "", town: String = "",
        postcode: Postcode? = nil, point: GridPoint? = nil
    ) {
        (self.urn, self.name, self.authority, self.phase) = (urn, name, authority, phase)
        (self.street, self.town, self.postcode, self.point) = (street, town, postcode, point)
    }
}

extension Desk {
    /// Adds an establishment by hand. Once a file of the register has it, it is the register's.
    /// - Throws: ``Refusal/impossible(_:)`` if there is one with this number.
    public func add(_ draft: EstablishmentDraft, for service: ID<Service>) async throws {
        try await act(.noteOnEstablishment, on: .service(service)) { transaction in
            let known = try String.fetchOne(transaction.db, sql: "SELECT name FROM establishment WHERE urn = ?", arguments: [draft.urn])
            if let known { throw Refusal.impossible("\(known) has this URN.") }
            let authority = try draft.authority.flatMap {
                try String.fetchOne(
                    transaction.db, sql: "SELECT max(authority) FROM establishment WHERE authorityCode = ?", arguments: [$0])
            }
            let phase: String? = draft.phase.isEmpty ? nil : draft.phase
            try transaction.insert(
                "establishment",
                [
                    "urn": draft.urn, "isByHand": true, "isOpen": true, "name": draft.name, "authorityCode": draft.authority,
                    "authority": authority, "phase": phase, "street": draft.street, "town": draft.town, "postcode": draft.postcode?.text,
                    "easting": draft.point?.easting, "northing": draft.point?.northing,
                ])
        }
    }
}
