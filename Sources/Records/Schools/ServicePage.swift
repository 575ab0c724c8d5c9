import Foundation
import GRDB
import Nurture

/// A school that a service works with.
public struct PartnerSchool: Sendable {
    public let id: ID<School>
    public let urn: Int
    public let name: String
    public let hasLead: Bool
}

/// A service, as its lead sees it.
public struct ServicePage: Sendable {
    public let id: ID<Service>
    public let name: String
    public let schools: [PartnerSchool]
    public let people: [Colleague]
    public let groups: [GroupLine]
}

extension Desk {
    public func service(_ id: ID<Service>) async throws -> ServicePage {
        try await read(.seeService, on: .service(id)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [id])
            let groups = try ID<Group>.fetchAll(
                transaction.db, sql: "SELECT id FROM nurtureGroup WHERE service = ? ORDER BY weekday, startsAt, id", arguments: [id])
            return ServicePage(
                id: id, name: name ?? "", schools: try transaction.partnerSchools(of: id),
                people: try transaction.colleagues(at: .service(id)), groups: try groups.compactMap { try transaction.groupLine($0) })
        }
    }
}

extension Transaction {
    fileprivate func partnerSchools(of service: ID<Service>) throws -> [PartnerSchool] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT s.id, s.urn, s.name, EXISTS (
                    SELECT 1 FROM role r WHERE r.school = s.id AND r.role = 'schoolLead' AND (r.endsOn IS NULL OR r.endsOn >= :today)) AS hasLead
                FROM school s JOIN partnership p ON p.school = s.id
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today) ORDER BY s.name, s.id
                """,
            arguments: ["service": service, "today": today]
        ).map { PartnerSchool(id: $0["id"], urn: $0["urn"], name: $0["name"], hasLead: $0["hasLead"]) }
    }
}
