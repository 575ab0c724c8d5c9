/// Instruments kept for one group, as far as a shortage depends on it.
public struct InstrumentDemand: Sendable, Equatable {
    public let held: HeldSlot
    public let days: ClosedRange<Day>
    public let number: Int

    public init(held: HeldSlot, days: ClosedRange<Day>, number: Int) {
        self.held = held
        self.days = days
        self.number = number
    }
}

/// A week in which more instruments are booked than there are.
public struct Shortage: Sendable, Equatable {
    /// The week's Monday.
    public let week: Day
    public let missing: Int

    public init(week: Day, missing: Int) {
        self.week = week
        self.missing = missing
    }

    /// The first week that is short, from a day on; nil where there is enough.
    ///
    /// What a service lends stays with a group for the whole week. What a school has, its groups share: only those at the same moment
    /// take it from each other.
    public static func first(of demands: [InstrumentDemand], number: Int, isShared: Bool, from day: Day) -> Shortage? {
        all(of: demands, number: number, isShared: isShared, from: day).first
    }

    /// Every week that is short, from a day on.
    public static func all(of demands: [InstrumentDemand], number: Int, isShared: Bool, from day: Day) -> [Shortage] {
        guard let last = demands.map(\.days.upperBound).max() else { return [] }
        return sequence(first: day.monday) { $0.adding(days: 7) }.prefix { $0 <= last }.compactMap { monday in
            let running = demands.filter { $0.days.overlaps(max(monday, day)...monday.adding(days: 6)) }
            let most = isShared ? mostAtOnce(running) : running.map(\.number).reduce(0, +)
            return most > number ? Shortage(week: monday, missing: most - number) : nil
        }
    }

    /// The moment with the most is one at which some group begins.
    private static func mostAtOnce(_ demands: [InstrumentDemand]) -> Int {
        demands.map { one in
            demands.filter { $0.held.overlaps(one.held) && $0.held.slot.time <= one.held.slot.time }.map(\.number).reduce(0, +)
        }.max() ?? 0
    }
}

extension Day {
    /// The Monday of its week.
    public var monday: Day { adding(days: 1 - weekday.rawValue) }
}
