import Nurture
import Synchronization

/// A clock that can be sent to another day, so that a demonstration's past is written in the past.
public final class TravellingClock: Sendable {
    private let away: Mutex<Instant?> = Mutex(nil)
    private let home: @Sendable () -> Instant

    public init(home: @escaping @Sendable () -> Instant = { .now }) {
        self.home = home
    }

    public var now: Instant { away.withLock { $0 } ?? home() }

    func travel(to instant: Instant) { away.withLock { $0 = min(instant, home()) } }
    func comeHome() { away.withLock { $0 = nil } }
}
