import GRDB
import Nurture

/// A school that is here already, by what the national register says of it too.
public struct KnownSchool: Sendable {
    public let id: ID<School>
    public let name: String
    public let address: String
    /// Whether the asking service works with it today.
    public let isPartner: Bool
}

extension Desk {
    /// The school with this URN, if some service works or worked with it.
    public func knownSchool(withURN urn: Int, for service: ID<Service>) async throws -> KnownSchool? {
        try await read(.seeService, on: .service(service)) { transaction in
            try Row.fetchOne(
                transaction.db,
                sql: """
                    SELECT id, name, address, EXISTS (SELECT 1 FROM partnership p WHERE p.school = school.id AND p.service = :service
                        AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)) AS isPartner
                    FROM school WHERE urn = :urn
                    """,
                arguments: ["urn": urn, "service": service, "today": transaction.today]
            ).map { KnownSchool(id: $0["id"], name: $0["name"], address: $0["address"], isPartner: $0["isPartner"]) }
        }
    }
}
