import GRDB
import Nurture

/// What the round that sends letters does; only the system may.
extension Desk {
    /// The letters whose time has come, those that waited longest first. In a demonstration there are never any.
    public func lettersDue(most: Int = 20) async throws -> [PostedLetter] {
        try await read(.sendMail, on: .house) { transaction in
            guard try !transaction.isDemonstration() else { return [] }
            return try transaction.letters(
                "nextTryAt <= ? AND expiresAt > ? ORDER BY nextTryAt, id LIMIT ?", [transaction.now, transaction.now, most])
        }
    }

    /// A letter that was handed on is kept no longer.
    public func sent(_ mail: ID<Mail>) async throws {
        try await act(.sendMail, on: .house) { try $0.letGo(mail) }
    }

    /// A letter that could not be handed on waits for its next try. That changes nothing that anybody reads, so the audit is not told.
    public func couldNotSend(_ mail: ID<Mail>) async throws {
        let caller = caller
        try await records.inTransaction { transaction in
            try transaction.check(caller, .sendMail, .house, reasonGiven: true)
            let tries = try Int.fetchOne(
                transaction.db, sql: "UPDATE mail SET tries = tries + 1 WHERE id = ? RETURNING tries", arguments: [mail])
            guard let tries else { return }
            let next = transaction.now.adding(minutes: Letter.minutesToNextTry(after: tries))
            try transaction.db.execute(sql: "UPDATE mail SET nextTryAt = ? WHERE id = ?", arguments: [next, mail])
        }
    }
}
