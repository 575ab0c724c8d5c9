import GRDB
import Nurture

extension Desk {
    /// Moves a session to another day or time, keeping where it was.
    /// - Throws: ``Refusal/unusual(_:)`` for a day that something speaks against, unless it is meant.
    public func move(
        _ session: ID<Session>, to day: Day, at time: WallTime, because reason: MoveReason, isMeant: Bool = true
    ) async throws {
        let caller = caller
        try await act(.moveSession, on: .session(session)) { transaction in
            try transaction.refuseIfLogged(session)
            try transaction.refuseIfCancelled(session)
            try transaction.move(session, to: day, at: time, because: reason, isMeant, by: caller.person)
        }
    }
}

extension Transaction {
    fileprivate func move(
        _ session: ID<Session>, to day: Day, at time: WallTime, because reason: MoveReason, _ isMeant: Bool, by person: ID<Person>?
    ) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT nurtureGroup, heldOn, startsAt FROM session WHERE id = ?", arguments: [session])
        else { throw Refusal.outOfReach }
        let (wasOn, wasAt): (Day, Int) = (row["heldOn"], row["startsAt"])
        guard wasOn != day || wasAt != time.minutes else { return }
        if !isMeant, day != wasOn { try weigh(day, insteadOf: (session, wasOn), for: row["nurtureGroup"]) }
        try db.execute(
            sql: "INSERT INTO sessionMove (id, session, wasOn, wasAt, reason, movedBy, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [ID<Session>.new(), session, wasOn, wasAt, reason.rawValue, person, now])
        try db.execute(
            sql: "UPDATE session SET heldOn = ?, startsAt = ? WHERE id = ?", arguments: [day, time.minutes, session])
    }

    /// - Throws: ``Refusal/unusual(_:)`` if something speaks against the day.
    func weigh(_ day: Day, insteadOf planned: (session: ID<Session>, day: Day)?, for group: ID<Group>) throws {
        guard let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group]) else {
            throw Refusal.outOfReach
        }
        let others = try Day.fetchAll(
            db,
            sql: """
                SELECT heldOn FROM session WHERE nurtureGroup = ? AND id IS NOT ? AND id NOT IN (SELECT session FROM sessionCancellation)
                """,
            arguments: [group, planned?.session])
        let advice =
            try DateAdvice.on(day, insteadOf: planned?.day, termCalendar(of: school), others: others)
            + tripAdvice(on: day, for: group, at: school)
        if !advice.isEmpty { throw Refusal.unusual(advice) }
    }
}
