import GRDB
import Nurture

/// A trip as somebody has filled it in, checked.
public struct TripDraft: Sendable {
    public var id: ID<Trip>
    public var what: String
    /// Nil for the whole school.
    public var yearGroup: YearGroup?
    public var days: ClosedRange<Day>

    public init(id: ID<Trip> = .new(), what: String, yearGroup: YearGroup?, days: ClosedRange<Day>) {
        self.id = id
        self.what = what
        self.yearGroup = yearGroup
        self.days = days
    }
}

/// A session that a trip takes away, and that still has its date.
public struct SessionOnTrip: Sendable {
    public let group: GroupLine
    public let session: ID<Session>
    public let day: Day
}

extension Desk {
    /// Notes a trip. The same ID again is a retry.
    /// - Returns: the sessions that it takes away, of groups that the caller may open, for somebody to move.
    @discardableResult
    public func keep(_ trip: TripDraft, at school: ID<School>) async throws -> [SessionOnTrip] {
        let caller = caller
        return try await act(.changeSchool, on: .school(school)) { transaction in
            try transaction.run(
                sql: """
                    INSERT OR IGNORE INTO trip (id, school, yearGroup, startsOn, endsOn, what, savedBy, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    trip.id, school, trip.yearGroup?.number, trip.days.lowerBound, trip.days.upperBound, trip.what, caller.person,
                    transaction.now,
                ])
            let kept = try transaction.trips(of: school, from: trip.days.lowerBound).first { $0.id == trip.id }
            guard kept?.what == trip.what, kept?.yearGroup == trip.yearGroup, kept?.days == trip.days else { throw Refusal.idTaken }
            return try transaction.sessionsOnTrips(at: school, caller)
        }
    }

    public func forget(_ trip: ID<Trip>, at school: ID<School>) async throws {
        try await act(.changeSchool, on: .school(school)) { transaction in
            try transaction.run(sql: "DELETE FROM trip WHERE id = ? AND school = ?", arguments: [trip, school])
        }
    }
}

extension Transaction {
    /// A school's calendar as it holds for these pupils: without the days on which a trip leaves too few of them, or the whole school
    /// is out.
    func termCalendar(of school: ID<School>, for pupils: [ID<Pupil>]) throws -> TermCalendar {
        var calendar = try termCalendar(of: school)
        for trip in try trips(of: school, from: calendar.halfTerms.first?.lowerBound ?? today) where try isOff(trip, for: pupils) {
            var day = trip.days.lowerBound
            while day <= trip.days.upperBound {
                calendar.closedDays.insert(day)
                day = day.adding(days: 1)
            }
        }
        return calendar
    }

    func isOff(_ trip: TripLine, for pupils: [ID<Pupil>]) throws -> Bool {
        guard let year = trip.yearGroup else { return true }
        return TripDays.isOff(pupils: pupils.count, away: try away(pupils, year, on: trip.days.lowerBound))
    }

    /// How many of the pupils are in a year group on a day.
    func away(_ pupils: [ID<Pupil>], _ year: YearGroup, on day: Day) throws -> Int {
        try pupils.filter { try yearGroup(of: $0, on: day) == year }.count
    }

    func yearGroup(of pupil: ID<Pupil>, on day: Day) throws -> YearGroup? {
        try pupilRow(pupil).flatMap { row in
            YearGroup(row["yearGroup"] as Int)?.moved(
                from: AcademicYear(startYear: row["academicYear"]), to: AcademicYear(containing: day))
        }
    }

    /// The pupils with a place in a group on a day.
    func pupils(in group: ID<Group>, on day: Day) throws -> [ID<Pupil>] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT pupil FROM membership WHERE nurtureGroup = ? AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)
                AND pupil NOT IN (SELECT pupil FROM erasure)
                """)
        return try ID<Pupil>.fetchAll(statement, arguments: [group, day, day])
    }

    /// What trips say against a day for a group, each in a sentence.
    func tripAdvice(on day: Day, for group: ID<Group>, at school: ID<School>) throws -> [String] {
        let pupils = try pupils(in: group, on: day)
        return try trips(of: school, from: day).filter { $0.days.contains(day) }.compactMap { trip in
            guard let year = trip.yearGroup else { return "The whole school is out on \(day.written): \(trip.what)." }
            let away = try away(pupils, year, on: day)
            return away == 0
                ? nil : "\(year.written) is out on \(day.written): \(trip.what). \(away) of \(pupils.count) pupils would be away."
        }
    }

    /// Sessions to come on days that a trip takes, of groups that the caller may open.
    func sessionsOnTrips(at school: ID<School>, _ caller: Caller) throws -> [SessionOnTrip] {
        let trips = try trips(of: school)
        guard !trips.isEmpty else { return [] }
        let groups = try ID<Group>.fetchAll(
            db, sql: "SELECT id FROM nurtureGroup WHERE school = ? AND id NOT IN (SELECT nurtureGroup FROM groupClosure)",
            arguments: [school])
        return try groups.filter { try mayOpen($0, caller) }.flatMap { group in
            try sessionLines(of: group).filter { $0.state == .toCome }.compactMap { session in
                let pupils = try pupils(in: group, on: session.day)
                guard try trips.contains(where: { try $0.days.contains(session.day) && isOff($0, for: pupils) }),
                    let line = try groupLine(group)
                else { return nil }
                return SessionOnTrip(group: line, session: session.id, day: session.day)
            }
        }.sorted { ($0.day, $0.session) < ($1.day, $1.session) }
    }
}
