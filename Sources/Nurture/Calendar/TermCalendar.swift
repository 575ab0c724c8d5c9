/// A school's half-terms and the days on which it is closed all the same.
public struct TermCalendar: Sendable, Equatable {
    public var halfTerms: [ClosedRange<Day>]
    public var closedDays: Set<Day>

    public init(halfTerms: [ClosedRange<Day>], closedDays: Set<Day> = []) {
        self.halfTerms = halfTerms.sorted { $0.lowerBound < $1.lowerBound }
        self.closedDays = closedDays
    }

    /// Without any half-term every weekday counts, since nothing better is known.
    public func isSchoolDay(_ day: Day) -> Bool {
        guard day.weekday <= .friday, !closedDays.contains(day) else { return false }
        return halfTerms.isEmpty || halfTerms.contains { $0.contains(day) }
    }

    /// Which half-term a day is in, the first being 0; nil for a holiday, and where no half-terms are known.
    public func halfTerm(of day: Day) -> Int? { halfTerms.firstIndex { $0.contains(day) } }

    /// The next `count` school days that fall on this weekday, from a day on. Fewer if the calendar ends before.
    public func dates(on weekday: Weekday, from start: Day, count: Int) -> [Day] {
        // Without half-terms only closed days can fall out, so there is an end to look for.
        let last = halfTerms.map(\.upperBound).max() ?? start.adding(days: 7 * (count + closedDays.count + 1))
        var dates: [Day] = []
        var day = start.adding(days: (weekday.rawValue - start.weekday.rawValue + 7) % 7)
        while dates.count < count, day <= last {
            if isSchoolDay(day) { dates.append(day) }
            day = day.adding(days: 7)
        }
        return dates
    }
}
