import GRDB
import Nurture

/// What a group plays on: what it can have, what is booked, and where that falls short.
public struct GroupInstruments: Sendable {
    public let group: GroupLine
    /// What its service lends and its school has.
    public let lent: [InstrumentLine]
    public let schools: [InstrumentLine]
    public let bookings: [BookingLine]
    /// Those of its instruments of which too few are there in some week.
    public let shortages: [ShortInstrument]
    /// From its first session to its last one; nil while it has none.
    public let days: ClosedRange<Day>?
}

/// A booking as somebody has filled it in, checked.
public struct BookingDraft: Sendable {
    public var id: ID<InstrumentBooking>
    public var instrument: ID<Instrument>
    public var number: Int
    public var days: ClosedRange<Day>

    public init(id: ID<InstrumentBooking> = .new(), instrument: ID<Instrument>, number: Int, days: ClosedRange<Day>) {
        self.id = id
        self.instrument = instrument
        self.number = number
        self.days = days
    }
}

extension Desk {
    public func instruments(of group: ID<Group>) async throws -> GroupInstruments {
        try await read(.bookInstruments, on: .group(group)) { try $0.groupInstruments(group) }
    }

    /// Keeps instruments for a group. The same ID again is a retry.
    /// - Throws: ``Refusal/unusual(_:)`` if they fall short in some week, unless that is meant.
    public func book(_ draft: BookingDraft, for group: ID<Group>, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.bookInstruments, on: .group(group)) { transaction in
            let page = try transaction.groupInstruments(group)
            let offered = page.lent + page.schools
            guard let instrument = offered.first(where: { $0.id == draft.instrument }) else { throw Refusal.outOfReach }
            try transaction.run(
                sql: """
                    INSERT OR IGNORE INTO instrumentBooking (id, nurtureGroup, instrument, number, startsOn, endsOn, bookedBy, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    draft.id, group, draft.instrument, draft.number, draft.days.lowerBound, draft.days.upperBound, caller.person,
                    transaction.now,
                ])
            guard try transaction.isKept(draft, for: group, by: caller.person) else { throw Refusal.idTaken }
            let isShared = page.schools.contains { $0.id == instrument.id }
            let short = try transaction.shortages(among: [instrument], isShared: isShared)
            if !isMeant, !short.isEmpty { throw Refusal.unusual(short.map(\.sentence)) }
        }
    }

    public func unbook(_ booking: ID<InstrumentBooking>, of group: ID<Group>) async throws {
        try await act(.bookInstruments, on: .group(group)) { transaction in
            try transaction.run(sql: "DELETE FROM instrumentBooking WHERE id = ? AND nurtureGroup = ?", arguments: [booking, group])
        }
    }
}

extension Transaction {
    func groupInstruments(_ group: ID<Group>) throws -> GroupInstruments {
        let row = try Row.fetchOne(db, sql: "SELECT service, school FROM nurtureGroup WHERE id = ?", arguments: [group])
        guard let row, let line = try groupLine(group) else { throw Refusal.outOfReach }
        let lent = try instruments(of: .service(row["service"]))
        let schools = try instruments(of: .school(row["school"]))
        let bookings = try bookings(for: group, among: lent + schools)
        let booked = Set(bookings.map(\.instrument.id))
        return GroupInstruments(
            group: line, lent: lent, schools: schools, bookings: bookings,
            shortages: try shortages(among: lent.filter { booked.contains($0.id) }, isShared: false)
                + shortages(among: schools.filter { booked.contains($0.id) }, isShared: true),
            days: try daysOfSessions(of: group))
    }

    private func bookings(for group: ID<Group>, among instruments: [InstrumentLine]) throws -> [BookingLine] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM instrumentBooking WHERE nurtureGroup = ? ORDER BY startsOn, id", arguments: [group])
        return try rows.compactMap { row in
            try instruments.first { $0.id == row["instrument"] as ID<Instrument> }.flatMap { try bookingLine(row, $0) }
        }
    }

    /// Whether a booking stands exactly like this, the first time or again.
    fileprivate func isKept(_ draft: BookingDraft, for group: ID<Group>, by person: ID<Person>?) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM instrumentBooking WHERE id = ? AND nurtureGroup = ? AND instrument = ? AND number = ?
                AND startsOn = ? AND endsOn = ? AND bookedBy IS ?)
                """,
            arguments: [draft.id, group, draft.instrument, draft.number, draft.days.lowerBound, draft.days.upperBound, person]) ?? false
    }

    /// From a group's first session to its last one that is not cancelled.
    func daysOfSessions(of group: ID<Group>) throws -> ClosedRange<Day>? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT min(heldOn) AS first, max(heldOn) AS last FROM session
                WHERE nurtureGroup = ? AND id NOT IN (SELECT session FROM sessionCancellation)
                """)
        return try Row.fetchOne(statement, arguments: [group]).flatMap { row in
            (row["first"] as Day?).flatMap { first in (row["last"] as Day?).map { first...$0 } }
        }
    }
}
