/// How it stands with one person's training in one topic on a day.
public enum TrainingState: Hashable, Sendable {
    case missing
    /// Until which day it is valid; nil where it does not lapse.
    case valid(until: Day?)
    /// It is valid, and ends within ``noticeDays``.
    case lapsesSoon(on: Day)
    case lapsed(on: Day)

    /// How long before training ends its service lead is told.
    public static let noticeDays = 60

    /// - Parameter ends: the last valid day of each time it was taken; nil where that one does not lapse.
    public init(of ends: [Day?], on day: Day) {
        guard !ends.isEmpty else {
            self = .missing
            return
        }
        let known = ends.compactMap { $0 }
        guard known.count == ends.count, let last = known.max() else {
            self = .valid(until: nil)
            return
        }
        if last < day {
            self = .lapsed(on: last)
        } else {
            self = day.days(until: last) <= TrainingState.noticeDays ? .lapsesSoon(on: last) : .valid(until: last)
        }
    }

    /// Whether it holds today.
    public var isThere: Bool {
        switch self {
        case .missing, .lapsed: false
        case .valid, .lapsesSoon: true
        }
    }
}

extension Day {
    /// The same date so many months later; the last of the month where there is none.
    public func adding(months: Int) -> Day {
        let (years, month) = (self.month - 1 + months).quotientAndRemainder(dividingBy: 12)
        let candidates = (0...3).lazy.compactMap { Day(year: year + years, month: month + 1, day: day - $0) }
        return candidates.first ?? self
    }
}
