import Foundation

/// Turns moments into what the school's calendar and clock show, and back. All schools are in one zone.
public enum SchoolClock {
    private static let zone = TimeZone(identifier: "Europe/London") ?? TimeZone(secondsFromGMT: 0) ?? .current

    private static func localSeconds(_ milliseconds: Int64) -> Int {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        return seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    public static func localDay(ofMilliseconds milliseconds: Int64) -> Day {
        Day(number: Int((Double(localSeconds(milliseconds)) / 86_400).rounded(.down)))
    }

    public static func localTime(ofMilliseconds milliseconds: Int64) -> WallTime {
        let seconds = localSeconds(milliseconds)
        let minutes = (seconds - localDay(ofMilliseconds: milliseconds).number * 86_400) / 60
        return WallTime(minutes: minutes) ?? WallTime.midnight
    }

    /// The moment at which the clock shows this. Where a clock change leaves out or repeats an hour, one that is close.
    public static func instant(_ day: Day, _ time: WallTime) -> Instant {
        let wall = day.number * 86_400 + time.minutes * 60
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall)))
        let corrected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall - offset)))
        return Instant(milliseconds: Int64(wall - corrected) * 1000)
    }
}

extension WallTime {
    public static let midnight: WallTime = WallTime(unchecked: 0)

    private init(unchecked minutes: Int) {
        self.minutes = minutes
    }
}

extension Instant {
    public var day: Day { SchoolClock.localDay(ofMilliseconds: milliseconds) }
    public var time: WallTime { SchoolClock.localTime(ofMilliseconds: milliseconds) }
    /// 3 Nov 2026 at 10:42
    public var written: String { "\(day.short) at \(time.written)" }
}
