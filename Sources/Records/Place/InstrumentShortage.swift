import GRDB
import Nurture

/// Instruments of which too few are there in some week to come.
public struct ShortInstrument: Sendable {
    public let instrument: InstrumentLine
    /// The weeks, the first one first.
    public let weeks: [Shortage]
}

/// What to say of it, on whichever page.
extension ShortInstrument {
    public var sentence: String {
        guard let first = weeks.first else { return "" }
        let most = weeks.map(\.missing).max() ?? first.missing
        let until = weeks.count == 1 ? "" : ", and in \(weeks.count - 1) more \(weeks.count == 2 ? "week" : "weeks")"
        return "\(instrument.name): in the week of \(first.week.short), \(most == 1 ? "one is" : "\(most) are") missing\(until)."
    }
}

extension Transaction {
    /// What is booked of an instrument, with the slot of each group, from today on.
    func demands(for instrument: ID<Instrument>) throws -> [InstrumentDemand] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.service, g.weekday, g.startsAt, b.number, b.startsOn, min(b.endsOn, coalesce(c.closedOn, b.endsOn)) AS lastOn
                FROM instrumentBooking b JOIN nurtureGroup g ON g.id = b.nurtureGroup LEFT JOIN groupClosure c ON c.nurtureGroup = g.id
                WHERE b.instrument = ? AND min(b.endsOn, coalesce(c.closedOn, b.endsOn)) >= ? ORDER BY b.id
                """)
        return try Row.fetchAll(statement, arguments: [instrument, today]).compactMap { row in
            let (first, last): (Day, Day) = (row["startsOn"], row["lastOn"])
            guard first <= last else { return nil }
            let held = HeldSlot(row.slot, minutes: try minutesHeld(at: row["service"]))
            return InstrumentDemand(held: held, days: first...last, number: row["number"])
        }
    }

    /// Where too few are there from today on.
    func shortages(among instruments: [InstrumentLine], isShared: Bool) throws -> [ShortInstrument] {
        try instruments.compactMap { line in
            let weeks = Shortage.all(of: try demands(for: line.id), number: line.number, isShared: isShared, from: today)
            return weeks.isEmpty ? nil : ShortInstrument(instrument: line, weeks: weeks)
        }
    }
}
