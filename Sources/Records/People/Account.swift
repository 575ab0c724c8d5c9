import Foundation
import GRDB
import Nurture

/// One of a person's signed-in browsers.
public struct Device: Sendable, Identifiable {
    public let id: ID<SignIn>
    public let words: String
    public let madeAt: Instant
    public let seenAt: Instant
}

/// What somebody finds under "My account".
public struct AccountPage: Sendable {
    public let name: String
    public let email: String
    public let devices: [Device]
    /// Whether the weekly mail comes; nil for whoever leads neither a service nor a school.
    public let weeklyMail: Bool?
}

extension Desk {
    public func account() async throws -> AccountPage {
        guard let person = caller.person else { throw Refusal.outOfReach }
        let devices = try await devices(of: person)
        return try await read(.seeAccount, on: .account(person)) { transaction in
            let identity = try transaction.identity(of: person)
            return AccountPage(
                name: identity?.name ?? "", email: identity?.email ?? "", devices: devices,
                weeklyMail: try transaction.wantsWeeklyMail(person))
        }
    }

    /// The browsers in which a person is signed in, the newest first.
    public func devices(of person: ID<Person>) async throws -> [Device] {
        try await read(.seeAccount, on: .account(person)) { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, device, madeAt, seenAt FROM signIn WHERE person = ? AND seenAt > ? AND madeAt > ?
                    AND id NOT IN (SELECT signIn FROM signOut) ORDER BY seenAt DESC, id DESC
                    """,
                arguments: [
                    person, transaction.now.adding(minutes: -idleMinutes), transaction.now.adding(hours: -absoluteHours),
                ]
            ).map { Device(id: $0["id"], words: $0["device"], madeAt: $0["madeAt"], seenAt: $0["seenAt"]) }
        }
    }

    /// Ends one sign-in of this person. Ending one that has ended changes nothing.
    public func endSignIn(_ signIn: ID<SignIn>, of person: ID<Person>) async throws {
        try await act(.endSignIn, on: .account(person)) { transaction in
            let owner = try ID<Person>.fetchOne(
                transaction.db, sql: "SELECT person FROM signIn WHERE id = ?", arguments: [signIn])
            guard owner == person else { throw Refusal.outOfReach }
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO signOut (signIn, at) VALUES (?, ?)", arguments: [signIn, transaction.now])
        }
    }

    /// Signs the person out everywhere but here.
    public func endOtherSignIns(of person: ID<Person>, but current: ID<SignIn>) async throws {
        try await act(.endSignIn, on: .account(person)) { try $0.endSignIns(of: person, but: current) }
    }
}

extension Transaction {
    func endSignIns(of person: ID<Person>, but current: ID<SignIn>?) throws {
        try db.execute(
            sql: """
                INSERT INTO signOut (signIn, at)
                SELECT id, ? FROM signIn WHERE person = ? AND id IS NOT ? AND id NOT IN (SELECT signIn FROM signOut)
                """,
            arguments: [now, person, current])
    }
}
