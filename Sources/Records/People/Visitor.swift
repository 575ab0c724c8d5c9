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

/// Somebody at a door: who it is, if they have signed in, and whether what the door does is theirs to do.
public struct Arrival: Sendable {
    public let visitor: Visitor?
    /// Nil where they may go in.
    public let refusal: Refusal?
}

extension Records {
    /// Finds who holds a sign-in's secret and asks the rule for them, on one snapshot. Nobody holds a secret that is unknown, ended,
    /// idle for an hour or older than twelve.
    /// - Parameter thing: what the door's verb is done to, if this person arrives; nil if there is no such thing.
    public func arrival(withSecret secret: String, at verb: Verb, on thing: @escaping @Sendable (ID<Person>) -> Thing?) async throws
        -> Arrival
    {
        let (arrival, seenAt) = try await inSnapshot { transaction -> (Arrival, Instant) in
            guard let (visitor, seenAt) = try transaction.visitor(withSecret: secret) else {
                return (Arrival(visitor: nil, refusal: nil), transaction.now)
            }
            do {
                guard let thing = thing(visitor.person) else { throw Refusal.outOfReach }
                try transaction.check(.person(visitor.person), verb, thing, reasonGiven: true)
                return (Arrival(visitor: visitor, refusal: nil), seenAt)
            } catch let refusal as Refusal {
                return (Arrival(visitor: visitor, refusal: refusal), seenAt)
            }
        }
        if let visitor = arrival.visitor, seenAt.adding(minutes: 1) < clock() {
            try await inTransaction {
                try $0.db.execute(sql: "UPDATE signIn SET seenAt = ? WHERE id = ?", arguments: [$0.now, visitor.signIn])
            }
        }
        return arrival
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
            HeldRole(role: row["role"], place: place(of: row), placeName: row["placeName"])
        }
    }
}
