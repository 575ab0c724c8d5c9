import GRDB
import Nurture

/// A group's dates, laid out week by week around holidays and trips.
public struct GroupDates: Sendable {
    public let group: GroupPage
    /// The weeks from its first session to its last one.
    public let weeks: [Week]
    /// Which week of the programme the school is in now.
    public let programmeWeek: Int
    public let programmeSessions: Int

    /// One week of the plan.
    public struct Week: Sendable {
        public let monday: Day
        public let sessions: [SessionLine]
        /// Why there is none on the group's day, or who is away: holidays, a closed day, a trip.
        public let notes: [String]
    }
}

extension Desk {
    public func dates(of group: ID<Group>) async throws -> GroupDates {
        let caller = caller
        return try await read(.openGroup, on: .group(group)) { transaction in
            let page = try transaction.groupPage(group, transaction.capacities(of: caller, before: .group(group)))
            let service = try ID<Service>.fetchOne(transaction.db, sql: "SELECT service FROM nurtureGroup WHERE id = ?", arguments: [group])
            guard let service else { throw Refusal.outOfReach }
            let programme = try transaction.programmeWeek(of: service, at: page.school)
            return GroupDates(
                group: page, weeks: try transaction.weeks(of: page), programmeWeek: programme.week, programmeSessions: programme.sessions)
        }
    }

    /// A group starts in a later week of the programme and has as many sessions less: those that are too many go from its end, as far
    /// as nothing was written of them.
    public func start(_ group: ID<Group>, inWeek week: Int) async throws {
        let caller = caller
        try await act(.changeGroup, on: .group(group)) { transaction in
            _ = try transaction.schoolOfOpenGroup(group)
            try transaction.start(group, inWeek: week, by: caller)
            try transaction.dropSessions(beyondTheStartWeekOf: group)
        }
    }
}

extension Transaction {
    /// How many sessions a service's programme gives a group, and which week of it a school is in today.
    func programmeWeek(of service: ID<Service>, at school: ID<School>) throws -> (sessions: Int, week: Int) {
        let row = try Row.fetchOne(
            db, sql: "SELECT p.sessions, p.startsOn FROM programme p JOIN service s ON s.programme = p.id WHERE s.id = ?",
            arguments: [service])
        guard let row else { throw Refusal.outOfReach }
        return (row["sessions"], ProgrammeWeek.number(of: today, since: row["startsOn"], try termCalendar(of: school)))
    }

    func start(_ group: ID<Group>, inWeek week: Int, by caller: Caller) throws {
        let sessions = try Int.fetchOne(
            db,
            sql: """
                SELECT p.sessions FROM programme p JOIN service s ON s.programme = p.id JOIN nurtureGroup g ON g.service = s.id WHERE g.id = ?
                """,
            arguments: [group])
        guard (1...(sessions ?? 20)).contains(week) else {
            throw Refusal.impossible("The programme has \(sessions ?? 20) weeks. Choose one of them.")
        }
        guard week > 1 else {
            try run(sql: "DELETE FROM lateStart WHERE nurtureGroup = ?", arguments: [group])
            return
        }
        try run(
            sql: """
                INSERT INTO lateStart (nurtureGroup, week, setBy, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (nurtureGroup) DO UPDATE SET week = excluded.week, setBy = excluded.setBy, at = excluded.at
                """,
            arguments: [group, week, caller.person, now])
    }

    fileprivate func dropSessions(beyondTheStartWeekOf group: ID<Group>) throws {
        let page = try Row.fetchOne(
            db,
            sql: """
                SELECT p.sessions, coalesce((SELECT week FROM lateStart l WHERE l.nurtureGroup = g.id), 1) AS week FROM nurtureGroup g
                JOIN service s ON s.id = g.service JOIN programme p ON p.id = s.programme WHERE g.id = ?
                """,
            arguments: [group])
        guard let page else { throw Refusal.outOfReach }
        let dated = try sessionLines(of: group).filter { $0.state != .cancelled }
        let tooMany = dated.count - ProgrammeWeek.sessions(startingInWeek: page["week"], of: page["sessions"])
        guard tooMany > 0 else { return }
        let untouched = try dated.filter { $0.state == .toCome && !$0.wasMoved }.filter { try !hasWords($0.id) }
        for session in untouched.suffix(tooMany) {
            try run(sql: "DELETE FROM cover WHERE session = ?", arguments: [session.id])
            try run(sql: "DELETE FROM session WHERE id = ?", arguments: [session.id])
        }
    }

    private func hasWords(_ session: ID<Session>) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM note WHERE session = :id) OR EXISTS (SELECT 1 FROM voice WHERE session = :id)",
            arguments: ["id": session]) ?? false
    }

    fileprivate func weeks(of group: GroupPage) throws -> [GroupDates.Week] {
        guard let first = group.days.min(), let last = group.days.max() else { return [] }
        let trips = try trips(of: group.school, from: first.monday)
        return try sequence(first: first.monday) { $0.adding(days: 7) }.prefix { $0 <= last }.map { monday in
            let sessions = group.sessions.filter { $0.day.monday == monday }
            let day = monday.adding(days: group.slot.weekday.rawValue - 1)
            return GroupDates.Week(
                monday: monday, sessions: sessions,
                notes: try notes(on: day, hasSession: sessions.contains { $0.day == day && $0.state != .cancelled }, trips, group))
        }
    }

    private func notes(on day: Day, hasSession: Bool, _ trips: [TripLine], _ group: GroupPage) throws -> [String] {
        var notes: [String] = []
        if !hasSession, !group.calendar.isSchoolDay(day) {
            notes.append(group.calendar.closedDays.contains(day) ? "The school is closed" : "Holidays")
        }
        let pupils = try pupils(in: group.id, on: day)
        for trip in trips where trip.days.contains(day) {
            guard let year = trip.yearGroup else {
                notes.append("The whole school is out: \(trip.what)")
                continue
            }
            let away = try away(pupils, year, on: day)
            if away > 0 { notes.append("\(year.written) is out: \(trip.what), \(away) of \(pupils.count) away") }
        }
        return notes
    }
}
