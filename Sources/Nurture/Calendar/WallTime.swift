/// What the clock on the school's wall shows: 0…1439 minutes after midnight.
public struct WallTime: Hashable, Comparable, Sendable {
    public let minutes: Int

    public init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads 10:30, 9.05, 0905 and 9 05.
    public init?(_ text: String) {
        let parts = text.split(whereSeparator: { ":. ".contains($0) })
        let digits = parts.joined()
        guard parts.count <= 2, (3...4).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            parts.count == 1 || parts[1].count == 2, let hour = Int(digits.dropLast(2)), let minute = Int(digits.suffix(2))
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// 10:30
    public var written: String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    public static func < (one: WallTime, other: WallTime) -> Bool { one.minutes < other.minutes }
}

extension WallTime: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = WallTime(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a time of day"))
        }
        self = time
    }

    /// As ``written``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(written)
    }
}

/// When a group meets: a weekday and the time at which it begins.
public struct Slot: Hashable, Sendable {
    public let weekday: Weekday
    public let time: WallTime

    public init(weekday: Weekday, time: WallTime) {
        self.weekday = weekday
        self.time = time
    }

    /// Reads ``short``, as "Tue 10:30"; the weekday may be written out.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].count >= 3, let time = WallTime(String(parts[1])),
            let weekday = Weekday.allCases.first(where: { $0.name.lowercased().hasPrefix(parts[0].lowercased()) })
        else { return nil }
        self.init(weekday: weekday, time: time)
    }

    /// Tue 10:30
    public var short: String { "\(weekday.short) \(time.written)" }
    /// Tuesday at 10:30
    public var written: String { "\(weekday.name) at \(time.written)" }
}
