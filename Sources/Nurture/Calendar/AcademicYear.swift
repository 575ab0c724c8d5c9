/// A school year, 1 September to 31 August.
public struct AcademicYear: Hashable, Comparable, Sendable {
    public let startYear: Int

    public init(startYear: Int) {
        self.startYear = startYear
    }

    public init(containing day: Day) {
        startYear = day.month >= 9 ? day.year : day.year - 1
    }

    /// 2026/27
    public var written: String { "\(startYear)/\(String(startYear + 1).suffix(2))" }

    public static func < (one: AcademicYear, other: AcademicYear) -> Bool { one.startYear < other.startYear }
}
