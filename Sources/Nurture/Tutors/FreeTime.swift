/// A time in the week at which somebody is free.
public struct FreeTime: Hashable, Sendable, Codable {
    public let weekday: Weekday
    public let from: WallTime
    public let until: WallTime

    /// Nil unless it ends after it begins.
    public init?(_ weekday: Weekday, from: WallTime, until: WallTime) {
        guard from < until else { return nil }
        self.weekday = weekday
        self.from = from
        self.until = until
    }

    /// 09:00–12:00
    public var written: String { "\(from.written)–\(until.written)" }
}

extension FreeTime {
    /// Reads what is written of one day, as “9:00–12:00, 13–15”: the parts in order, those that touch put together.
    /// Nil if a part cannot be read.
    public static func read(_ text: String, on weekday: Weekday) -> [FreeTime]? {
        let parts = text.split { ",;\n".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
        var read: [FreeTime] = []
        for part in parts {
            guard let time = FreeTime(part, on: weekday) else { return nil }
            read.append(time)
        }
        return read.joined
    }

    private init?(_ text: Substring, on weekday: Weekday) {
        let ends = text.split { "-–—".contains($0) }
        guard ends.count == 2, let from = WallTime(hourOrTime: ends[0]), let until = WallTime(hourOrTime: ends[1]) else { return nil }
        self.init(weekday, from: from, until: until)
    }
}

extension WallTime {
    /// Reads 9 as well as 9:00.
    fileprivate init?(hourOrTime text: Substring) {
        let digits = text.filter { !$0.isWhitespace }
        if let hour = Int(digits), digits.count <= 2 { self.init(hour: hour, minute: 0) } else { self.init(digits) }
    }
}

extension [FreeTime] {
    /// Of one day, as it is typed: “09:00–12:00, 13:00–15:00”.
    public func written(on weekday: Weekday) -> String { filter { $0.weekday == weekday }.map(\.written).joined(separator: ", ") }

    /// Whether a group could meet then, with the time to change over.
    public func cover(_ held: HeldSlot) -> Bool {
        contains { $0.weekday == held.slot.weekday && $0.from <= held.slot.time && held.end <= $0.until.minutes }
    }

    /// In order, with those that touch or overlap as one.
    fileprivate var joined: [FreeTime] {
        sorted { $0.from < $1.from }.reduce(into: []) { joined, next in
            guard let last = joined.last, next.from <= last.until,
                let both = FreeTime(last.weekday, from: last.from, until: Swift.max(last.until, next.until))
            else { return joined.append(next) }
            joined[joined.count - 1] = both
        }
    }
}
