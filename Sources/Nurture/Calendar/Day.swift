/// A local date, without a time or a zone: what is written in a school's diary.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970, before it negative.
    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    /// Nil for a date that no calendar has, such as 30 February. Years 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let number = dayNumber(year, month, day)
        guard parts(of: number) == (year, month, day) else { return nil }
        self.init(number: number)
    }

    public var year: Int { parts(of: number).year }
    public var month: Int { parts(of: number).month }
    public var day: Int { parts(of: number).day }
    public var weekday: Weekday { Weekday(rawValue: floorModulo(number + 3, 7) + 1) ?? .monday }

    public func adding(days: Int) -> Day { Day(number: number + days) }
    public func days(until other: Day) -> Int { other.number - number }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}

extension Day: Codable, CustomStringConvertible {
    /// As ISO 8601 writes it: 2026-09-03.
    public var iso: String {
        let (year, month, day) = parts(of: number)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads ``iso``; nil for anything else.
    public init?(iso: String) {
        let utf8 = Array(iso.utf8)
        guard utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D,
            let year = digits(utf8[0..<4]), let month = digits(utf8[5..<7]), let day = digits(utf8[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String { iso }

    /// Tuesday 3 November 2026
    public var written: String { "\(weekday.name) \(day) \(Month.names[month - 1]) \(year)" }

    /// 3 Nov 2026
    public var short: String { "\(day) \(Month.names[month - 1].prefix(3)) \(year)" }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// The months' names in order, January first.
public enum Month {
    public static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}

// The proleptic Gregorian calendar by whole-number arithmetic, in years that begin in March and eras of 400 years.

private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = floorQuotient(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func parts(of number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = floorQuotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
}

private func floorQuotient(_ one: Int, _ other: Int) -> Int { (one >= 0 ? one : one - other + 1) / other }
private func floorModulo(_ one: Int, _ other: Int) -> Int { one - floorQuotient(one, other) * other }

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(0) { sum, byte in sum.flatMap { (0x30...0x39).contains(byte) ? $0 * 10 + Int(byte - 0x30) : nil } }
}
