import GRDB
import Nurture

extension Desk {
    /// Cancels a session. What was logged already stays, so a logged session is not cancelled.
    public func cancel(_ session: ID<Session>, because reason: CancelReason) async throws {
        let caller = caller
        try await act(.cancelSession, on: .session(session)) { transaction in
            try transaction.refuseIfLogged(session)
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO sessionCancellation (session, reason, cancelledBy, at) VALUES (?, ?, ?, ?)",
                arguments: [session, reason.rawValue, caller.person, transaction.now])
        }
    }

    /// A cancelled session takes place after all.
    public func reinstate(_ session: ID<Session>) async throws {
        try await act(.reinstateSession, on: .session(session)) { transaction in
            try transaction.db.execute(sql: "DELETE FROM sessionCancellation WHERE session = ?", arguments: [session])
        }
    }
}

extension Transaction {
    func refuseIfLogged(_ session: ID<Session>) throws {
        let isLogged = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sessionLog WHERE session = ?)", arguments: [session])
        if isLogged == true { throw Refusal.impossible("This session is logged already: it took place.") }
    }

    func refuseIfCancelled(_ session: ID<Session>) throws {
        let isCancelled = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM sessionCancellation WHERE session = ?)", arguments: [session])
        if isCancelled == true { throw Refusal.impossible("This session was cancelled. Say first that it takes place after all.") }
    }
}
