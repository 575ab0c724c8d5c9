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

    /// Moves a session to another day or time, keeping where it was.
    public func move(_ session: ID<Session>, to day: Day, at time: WallTime, because reason: MoveReason) async throws {
        let caller = caller
        try await act(.moveSession, on: .session(session)) { transaction in
            try transaction.refuseIfLogged(session)
            guard let row = try Row.fetchOne(transaction.db, sql: "SELECT heldOn, startsAt FROM session WHERE id = ?", arguments: [session])
            else { throw Refusal.outOfReach }
            guard row["heldOn"] != day || row["startsAt"] != time.minutes else { return }
            try transaction.db.execute(
                sql: "INSERT INTO sessionMove (id, session, wasOn, wasAt, reason, movedBy, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    ID<Session>.new(), session, row["heldOn"] as Day, row["startsAt"] as Int, reason.rawValue, caller.person,
                    transaction.now,
                ])
            try transaction.db.execute(
                sql: "UPDATE session SET heldOn = ?, startsAt = ? WHERE id = ?", arguments: [day, time.minutes, session])
        }
    }
}

extension Transaction {
    fileprivate func refuseIfLogged(_ session: ID<Session>) throws {
        let isLogged = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sessionLog WHERE session = ?)", arguments: [session])
        if isLogged == true { throw Refusal.impossible("This session is logged already: it took place.") }
    }
}
