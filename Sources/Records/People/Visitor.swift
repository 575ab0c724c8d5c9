import Foundation
import GRDB
import Nurture

/// The person behind a sign-in's cookie.
public struct Visitor: Sendable {
    public let person: ID<Person>
    public let signIn: ID<SignIn>
    public let name: String
    public let roles: [HeldRole]
}

/// A role that holds today, with the name of its place.
public struct HeldRole: Sendable, Hashable {
    public let role: Role
    public let place: Thing
    public let placeName: String
}

/// A sign-in ends after this long without a sound, and after this long in any case.
let idleMinutes: Int64 = 60
let absoluteHours: Int64 = 12

extension Records {
    /// Finds who holds a sign-in's secret; nil if it is unknown, ended, idle for an hour or older than twelve.
    public func visitor(withSecret secret: String) async throws -> Visitor? {
        let found = try await inSnapshot { try $0.visitor(withSecret: secret) }
        guard let found else { return nil }
        if found.seenAt.adding(minutes: 1) < clock() {
            try await inTransaction {
                try $0.db.execute(sql: "UPDATE signIn SET seenAt = ? WHERE id = ?", arguments: [$0.now, found.visitor.signIn])
            }
        }
        return found.visitor
    }
}

extension Transaction {
    func visitor(withSecret secret: String) throws -> (visitor: Visitor, seenAt: Instant)? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, person, seenAt FROM signIn
                WHERE tokenDigest = ? AND seenAt > ? AND madeAt > ? AND id NOT IN (SELECT signIn FROM signOut)
                """)
        guard
            let row = try Row.fetchOne(
                statement,
                arguments: [Secret.digest(secret), now.adding(minutes: -idleMinutes), now.adding(hours: -absoluteHours)])
        else { return nil }
        let person: ID<Person> = row["person"]
        let visitor = Visitor(person: person, signIn: row["id"], name: try name(of: person), roles: try heldRoles(of: person))
        return (visitor, row["seenAt"])
    }

    func heldRoles(of person: ID<Person>) throws -> [HeldRole] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.role, r.programme, r.service, r.school, coalesce(p.name, v.name, s.name) AS placeName FROM role r
                LEFT JOIN programme p ON p.id = r.programme LEFT JOIN service v ON v.id = r.service LEFT JOIN school s ON s.id = r.school
                WHERE r.person = ? AND r.startsOn <= ? AND (r.endsOn IS NULL OR r.endsOn >= ?) ORDER BY r.startsOn, r.id
                """)
        return try Row.fetchAll(statement, arguments: [person, today, today]).map { row in
            let place: Thing =
                if let programme = row["programme"] as ID<Programme>? {
                    .programme(programme)
                } else if let service = row["service"] as ID<Service>? {
                    .service(service)
                } else {
                    .school(row["school"])
                }
            return HeldRole(role: row["role"], place: place, placeName: row["placeName"])
        }
    }
}
