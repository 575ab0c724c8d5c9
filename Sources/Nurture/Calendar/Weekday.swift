/// A day of the week; Monday is 1, as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable, Codable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    public var name: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
    }

    /// Tue
    public var short: String { String(name.prefix(3)) }

    public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }

    /// The days on which groups meet.
    public static let schoolDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
}
