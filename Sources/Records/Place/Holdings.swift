import GRDB
import Nurture

extension Transaction {
    /// What the running groups of a school and of a service hold from today on.
    func holdings(at school: ID<School>?, of service: ID<Service>?) throws -> [Holding] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, g.service, g.weekday, g.startsAt, b.room, min(s.heldOn) AS first, max(s.heldOn) AS last
                FROM nurtureGroup g JOIN session s ON s.nurtureGroup = g.id LEFT JOIN roomBooking b ON b.nurtureGroup = g.id
                WHERE (g.school = :school OR g.service = :service) AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure)
                AND s.id NOT IN (SELECT session FROM sessionCancellation)
                GROUP BY g.id HAVING max(s.heldOn) >= :today ORDER BY g.weekday, g.startsAt, g.id
                """,
            arguments: ["school": school, "service": service, "today": today]
        ).map { row in
            let (first, last): (Day, Day) = (row["first"], row["last"])
            return try holding(of: row["id"], row.held(minutesHeld(at: row["service"])), max(first, min(today, last))...last, row["room"])
        }
    }

    /// What one group holds; nil while it has no session to come.
    func holding(of group: ID<Group>) throws -> Holding? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT g.service, g.weekday, g.startsAt, b.room FROM nurtureGroup g LEFT JOIN roomBooking b ON b.nurtureGroup = g.id WHERE g.id = ?
                """,
            arguments: [group])
        guard let row, let days = try daysOfSessions(of: group), days.upperBound >= today else { return nil }
        return try holding(of: group, row.held(minutesHeld(at: row["service"])), max(days.lowerBound, today)...days.upperBound, row["room"])
    }

    private func holding(of group: ID<Group>, _ held: HeldSlot, _ days: ClosedRange<Day>, _ room: ID<Room>?) throws -> Holding {
        let adults = try ID<Person>.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT person FROM attachment WHERE nurtureGroup = ? AND role IN ('tutor', 'schoolStaff')
                    AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)
                    """),
            arguments: [group, days.upperBound, days.lowerBound])
        let pupils = try ID<Pupil>.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT pupil FROM membership WHERE nurtureGroup = ? AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)
                    AND pupil NOT IN (SELECT pupil FROM erasure)
                    """),
            arguments: [group, days.upperBound, days.lowerBound])
        return Holding(group: group, held: held, days: days, room: room, adults: adults, pupils: pupils)
    }
}

extension Row {
    fileprivate func held(_ minutes: Int) -> HeldSlot { HeldSlot(slot, minutes: minutes) }
}
