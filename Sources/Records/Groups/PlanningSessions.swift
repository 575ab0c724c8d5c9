import GRDB
import Nurture

extension Desk {
    /// Adds the sessions that a group still lacks, on its slot, after its last one: as many as the calendar has days for.
    public func addMissingSessions(to group: ID<Group>) async throws {
        try await act(.changeGroup, on: .group(group)) { transaction in
            let (slot, dates) = try transaction.missingDates(of: group)
            for date in dates { try transaction.add(date, slot.time, to: group) }
        }
    }

    /// Adds one session.
    /// - Throws: ``Refusal/unusual(_:)`` for a day that something speaks against, unless it is meant.
    public func addSession(to group: ID<Group>, on day: Day, at time: WallTime, isMeant: Bool = true) async throws {
        try await act(.changeGroup, on: .group(group)) { transaction in
            _ = try transaction.schoolOfOpenGroup(group)
            if !isMeant { try transaction.weigh(day, insteadOf: nil, for: group) }
            try transaction.add(day, time, to: group)
        }
    }

    /// The dates that ``addMissingSessions(to:)`` would add.
    public func missingDates(of group: ID<Group>) async throws -> [Day] {
        try await read(.changeGroup, on: .group(group)) { try $0.missingDates(of: group).dates }
    }
}

extension Transaction {
    func add(_ day: Day, _ time: WallTime, to group: ID<Group>) throws {
        let last = try Int.fetchOne(db, sql: "SELECT max(number) FROM session WHERE nurtureGroup = ?", arguments: [group])
        try db.execute(
            sql: "INSERT INTO session (id, nurtureGroup, number, heldOn, startsAt) VALUES (?, ?, ?, ?, ?)",
            arguments: [ID<Session>.new(), group, (last ?? 0) + 1, day, time.minutes])
    }

    /// The school of a group that has not ended.
    func schoolOfOpenGroup(_ group: ID<Group>) throws -> ID<School> {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT g.school, c.closedOn FROM nurtureGroup g LEFT JOIN groupClosure c ON c.nurtureGroup = g.id WHERE g.id = ?
                """,
            arguments: [group])
        guard let row else { throw Refusal.outOfReach }
        if let closedOn = row["closedOn"] as Day? { throw Refusal.impossible("This group ended on \(closedOn.written).") }
        return row["school"]
    }

    func missingDates(of group: ID<Group>) throws -> (slot: Slot, dates: [Day]) {
        let school = try schoolOfOpenGroup(group)
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT g.weekday, g.startsAt, p.sessions, coalesce((SELECT week FROM lateStart l WHERE l.nurtureGroup = g.id), 1) AS week,
                (SELECT count(*) FROM session s WHERE s.nurtureGroup = g.id
                    AND s.id NOT IN (SELECT session FROM sessionCancellation)) AS dated,
                (SELECT max(heldOn) FROM session s WHERE s.nurtureGroup = g.id) AS last
                FROM nurtureGroup g JOIN service v ON v.id = g.service JOIN programme p ON p.id = v.programme WHERE g.id = ?
                """,
            arguments: [group])
        guard let row else { throw Refusal.outOfReach }
        let start = max((row["last"] as Day?)?.adding(days: 1) ?? today, today)
        let count = max(0, ProgrammeWeek.sessions(startingInWeek: row["week"], of: row["sessions"]) - (row["dated"] as Int))
        let calendar = try termCalendar(of: school, for: pupils(in: group, on: start))
        return (row.slot, calendar.dates(on: row.slot.weekday, from: start, count: count))
    }
}
