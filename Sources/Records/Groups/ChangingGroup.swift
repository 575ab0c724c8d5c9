import GRDB
import Nurture

extension Desk {
    /// Gives a group another name or room.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else changed it in between.
    public func change(_ group: ID<Group>, name: String, room: String, revision: Int) async throws {
        try await act(.changeGroup, on: .group(group)) { transaction in
            let found = try Row.fetchOne(
                transaction.db, sql: "SELECT identity, revision FROM nurtureGroup WHERE id = ?", arguments: [group])
            guard let row = found else { throw Refusal.outOfReach }
            let kept = try transaction.groupIdentity(group, row["identity"])
            guard kept.name != name || kept.room != room else { return }
            guard row["revision"] == revision else { throw Refusal.conflict(revision: row["revision"]) }
            let box = try transaction.seal(GroupIdentity(name: name, room: room), .group, row: group, owner: .group(group))
            try transaction.db.execute(
                sql: "UPDATE nurtureGroup SET identity = ?, revision = revision + 1 WHERE id = ?", arguments: [box, group])
        }
    }

    /// Gives a group another slot from a day on. Sessions that are past, logged, cancelled or were moved by themselves stay; of the
    /// others, those for which the school's calendar has no day left are taken away.
    /// - Throws: ``Refusal/unusual(_:)`` for a slot that something speaks against, unless it is meant.
    public func change(_ group: ID<Group>, slot: Slot, from day: Day, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.changeGroup, on: .group(group)) { transaction in
            let school = try transaction.schoolOfOpenGroup(group)
            try transaction.db.execute(
                sql: "UPDATE nurtureGroup SET weekday = ?, startsAt = ?, revision = revision + 1 WHERE id = ?",
                arguments: [slot.weekday.rawValue, slot.time.minutes, group])
            let start = max(day, transaction.today)
            let calendar = try transaction.termCalendar(of: school, for: transaction.pupils(in: group, on: start))
            try transaction.layAnew(group, slot, from: start, calendar)
            if !isMeant { try transaction.weighSlot(of: group, caller) }
        }
    }
}

extension Transaction {
    fileprivate func layAnew(_ group: ID<Group>, _ slot: Slot, from day: Day, _ calendar: TermCalendar) throws {
        let sessions = try ID<Session>.fetchAll(
            db,
            sql: """
                SELECT id FROM session WHERE nurtureGroup = ? AND heldOn >= ? AND id NOT IN (SELECT session FROM sessionLog)
                AND id NOT IN (SELECT session FROM sessionCancellation) AND id NOT IN (SELECT session FROM sessionMove)
                AND NOT EXISTS (SELECT 1 FROM note n WHERE n.session = session.id)
                AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.session = session.id) ORDER BY heldOn
                """,
            arguments: [group, day])
        let dates = calendar.dates(on: slot.weekday, from: day, count: sessions.count)
        for (session, date) in zip(sessions, dates) {
            try db.execute(
                sql: "UPDATE session SET heldOn = ?, startsAt = ? WHERE id = ?", arguments: [date, slot.time.minutes, session])
        }
        for session in sessions.dropFirst(dates.count) {
            try db.execute(sql: "DELETE FROM cover WHERE session = ?", arguments: [session])
            try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [session])
        }
    }
}
