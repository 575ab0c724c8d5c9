import Nurture

/// Half-terms of seven weeks with a week between, laid around today, so that some school day is always near.
struct SimulatedCalendar: Sendable {
    let today: Day
    let years: Int

    private var monday: Day { today.adding(days: 1 - today.weekday.rawValue) }

    /// The Monday on which the first groups of a year may begin: half a year ago in the year that is running.
    func start(ofYear year: Int) -> Day { monday.adding(days: -364 * (years - 1 - year) - 26 * 7) }

    /// When services, schools and people came.
    var beginning: Day { start(ofYear: 0).adding(days: -28) }

    var halfTerms: [ClosedRange<Day>] {
        let first = -(beginning.days(until: today) / 56 + 2)
        return (first...4).map { number in
            let start = monday.adding(days: number * 56 - 28)
            return start...start.adding(days: 46)
        }
    }
}
