import Foundation
import GRDB
import Nurture

extension Desk {
    /// Changes the own password, once the old one is known. Every other browser of the person is signed out, and open invitations end.
    /// - Parameter current: the sign-in that goes on.
    /// - Throws: ``SignInRefusal``, ``PasswordHash/Busy``
    public func changePassword(
        _ old: String, to new: String, keeping current: ID<SignIn>, from address: String, hashing: PasswordHash
    ) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        guard let email = try await records.inSnapshot({ try $0.identity(of: person)?.email }) else { throw Refusal.outOfReach }
        let (guess, _) = try await check(old, ofEmail: email, from: address, hashing)
        let record = try await PasswordRecord(new, hashing, records.master)
        try await act(.changePassword, on: .account(person)) { transaction in
            try transaction.forgive(guess)
            try transaction.endOpenInvitations(of: person)
            try transaction.setPassword(of: person, record, keeping: current)
        }
    }

    /// Sets a password without an invitation. Only the system does that.
    public func setPassword(_ password: String, of person: ID<Person>, hashing: PasswordHash) async throws {
        guard case .system = caller else { throw Refusal.outOfReach }
        let record = try await PasswordRecord(password, hashing, records.master)
        try await act(.changePassword, on: .account(person)) { try $0.setPassword(of: person, record) }
    }
}

extension Transaction {
    func setPassword(of person: ID<Person>, _ record: PasswordRecord, keeping current: ID<SignIn>? = nil) throws {
        try db.execute(
            sql: """
                INSERT INTO credential (person, salt, hash, setAt) VALUES (?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, setAt = excluded.setAt
                """,
            arguments: [person, record.salt, record.hash, now])
        try endSignIns(of: person, but: current)
    }
}
