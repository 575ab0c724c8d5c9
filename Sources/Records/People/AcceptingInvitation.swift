import Foundation
import GRDB
import Nurture

/// Who is invited, for the page on which a password is chosen.
public struct InvitedPerson: Sendable {
    public let person: ID<Person>
    public let name: String
    public let email: String
}

extension Desk {
    /// Whom an invitation is for; nil if it is unknown, used or too old.
    public func invited(bySecret secret: String) async throws -> InvitedPerson? {
        try await records.inSnapshot { transaction in
            guard let (_, person) = try transaction.openInvitation(secret), let identity = try transaction.identity(of: person) else {
                return nil
            }
            return InvitedPerson(person: person, name: identity.name, email: identity.email)
        }
    }

    /// Sets the password and signs the browser in. Other browsers of the person are signed out.
    /// - Throws: ``Refusal/outOfReach`` if the invitation is not good any more.
    public func accept(invitation secret: String, password: String, device: String, hashing: PasswordHash) async throws -> SignedIn {
        let record = try await PasswordRecord(password, hashing, records.master)
        return try await records.inTransaction { transaction in
            guard let (invitation, person) = try transaction.openInvitation(secret) else { throw Refusal.outOfReach }
            try transaction.db.execute(
                sql: "INSERT INTO invitationUse (invitation, at) VALUES (?, ?)", arguments: [invitation, transaction.now])
            try transaction.setPassword(of: person, record)
            try transaction.trace(.person(person), .acceptInvitation, .account(person), nil)
            return try transaction.startSignIn(person, device)
        }
    }
}

extension Transaction {
    func openInvitation(_ secret: String) throws -> (ID<Invitation>, ID<Person>)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT id, person FROM invitation WHERE tokenDigest = ? AND expiresAt > ?
                AND id NOT IN (SELECT invitation FROM invitationUse)
                """,
            arguments: [Secret.digest(secret), now]
        ).map { ($0["id"], $0["person"]) }
    }
}
