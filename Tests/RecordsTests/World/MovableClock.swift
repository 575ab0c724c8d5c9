import Nurture
import Synchronization

/// A clock that stands still until the test moves it.
final class MovableClock: Sendable {
    private let instant: Mutex<Instant>

    init(day: String, hour: Int) {
        let start = SchoolClock.instant(Day(iso: day)!, WallTime(hour: hour, minute: 0)!)
        instant = Mutex(start)
    }

    var now: Instant { instant.withLock { $0 } }
    var day: Day { now.day }

    func move(days: Int64 = 0, hours: Int64 = 0, minutes: Int64 = 0) {
        instant.withLock { $0 = $0.adding(minutes: minutes + 60 * (hours + 24 * days)) }
    }
}
