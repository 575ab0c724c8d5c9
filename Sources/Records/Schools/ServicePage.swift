import Foundation
import GRDB
import Nurture

/// A school that a service works with.
public struct PartnerSchool: Sendable {
    public let id: ID<School>
    public let urn: Int
    public let name: String
    public let hasLead: Bool
    /// The last day, if one is known.
    public let endsOn: Day?
    public let runningGroups: Int
}

/// A group in its service's list, with how far it has come.
public struct GroupStage: Sendable {
    public let line: GroupLine
    public let pupils: Int
    public let sessions: Int
    /// Sessions that have a log.
    public let logged: Int
    /// Past sessions without one.
    public let unfinished: Int
    public let next: Day?
}

/// A service, as its lead sees it.
public struct ServicePage: Sendable {
    public let id: ID<Service>
    public let name: String
    public let schools: [PartnerSchool]
    public let people: [Colleague]
    public let groups: [GroupStage]
}

extension Desk {
    /// What a service is called, for whoever invites its lead and sees no more of it.
    public func nameOfService(_ id: ID<Service>) async throws -> String {
        try await read(.inviteServiceLead, on: .service(id)) { transaction in
            try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [id]) ?? ""
        }
    }

    public func service(_ id: ID<Service>) async throws -> ServicePage {
        let caller = caller
        return try await read(.seeService, on: .service(id)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [id])
            return ServicePage(
                id: id, name: name ?? "", schools: try transaction.partnerSchools(of: id),
                people: try transaction.colleagues(at: .service(id), for: caller, .endServiceRole),
                groups: try transaction.groupStages(of: id))
        }
    }
}

extension Transaction {
    fileprivate func partnerSchools(of service: ID<Service>) throws -> [PartnerSchool] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.urn, s.name, max(coalesce(p.endsOn, '9999-12-31')) AS last, EXISTS (
                    SELECT 1 FROM role r WHERE r.school = s.id AND r.role = 'schoolLead' AND (r.endsOn IS NULL OR r.endsOn >= :today)) AS hasLead
                FROM school s JOIN partnership p ON p.school = s.id
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)
                GROUP BY s.id ORDER BY s.name, s.id
                """,
            arguments: ["service": service, "today": today]
        ).map { row in
            PartnerSchool(
                id: row["id"], urn: row["urn"], name: row["name"], hasLead: row["hasLead"],
                endsOn: row["last"] == "9999-12-31" ? nil : row["last"], runningGroups: try runningGroups(of: service, at: row["id"]))
        }
    }

    /// Running groups first, by weekday and time.
    fileprivate func groupStages(of service: ID<Service>) throws -> [GroupStage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, count(s.id) AS sessions, count(l.session) AS logged,
                count(CASE WHEN s.heldOn < :today AND l.session IS NULL AND c.session IS NULL THEN 1 END) AS unfinished,
                min(CASE WHEN s.heldOn >= :today AND l.session IS NULL AND c.session IS NULL THEN s.heldOn END) AS next,
                (SELECT count(*) FROM membership m WHERE m.nurtureGroup = g.id AND (m.endsOn IS NULL OR m.endsOn >= :today)) AS pupils
                FROM nurtureGroup g LEFT JOIN session s ON s.nurtureGroup = g.id
                LEFT JOIN sessionLog l ON l.session = s.id LEFT JOIN sessionCancellation c ON c.session = s.id
                WHERE g.service = :service GROUP BY g.id
                ORDER BY g.id IN (SELECT nurtureGroup FROM groupClosure), g.weekday, g.startsAt, g.id
                """,
            arguments: ["service": service, "today": today]
        ).compactMap { row in
            try groupLine(row["id"]).map {
                GroupStage(
                    line: $0, pupils: row["pupils"], sessions: row["sessions"], logged: row["logged"], unfinished: row["unfinished"],
                    next: row["next"])
            }
        }
    }
}
