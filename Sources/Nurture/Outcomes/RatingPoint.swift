/// When marks are given: at the start, in the middle and at the end. The report on a pupil is written at the end.
public enum RatingPoint: String, CaseIterable, Sendable, Codable, Comparable {
    case start, middle, end

    public var words: String {
        switch self {
        case .start: "Start"
        case .middle: "Middle"
        case .end: "End"
        }
    }

    /// As in “at the start”.
    public var phrase: String {
        switch self {
        case .start: "at the start"
        case .middle: "in the middle"
        case .end: "at the end"
        }
    }

    /// Who is asked: in the middle tutor and school alone, so that pupils and families are not asked too often.
    public var voices: [ReportVoice] { self == .middle ? [.tutor, .school] : ReportVoice.allCases }

    /// Within how many sessions the first marks are given. Source: the programme's own rule (issue 3).
    public static let sessionsUntilStartIsDue = 3
    /// How many sessions before the last one the end begins, so that pupils can be asked while the group still meets.
    public static let sessionsBeforeEnd = 2
    /// How long after the last session the last contribution may come, in days.
    public static let daysAfterLastSession = 14

    public static func < (one: RatingPoint, other: RatingPoint) -> Bool { one.order < other.order }

    private var order: Int { RatingPoint.allCases.firstIndex(of: self) ?? 0 }

    /// Whether marks can be given at this point.
    /// - Parameters:
    ///   - held: how many sessions have begun.
    ///   - planned: how many there are in all, without those that were cancelled.
    ///   - isClosed: whether the group has ended, which brings the end early.
    public func isOpen(held: Int, of planned: Int, isClosed: Bool) -> Bool {
        switch self {
        case .start: held >= 1
        case .middle: held * 2 >= planned && held >= 1
        case .end: isClosed || held >= 1 && held + RatingPoint.sessionsBeforeEnd >= planned
        }
    }

    /// The last day for this point; nil while there are too few sessions to tell.
    /// - Parameter days: the days of all sessions that were not cancelled, in order.
    public func deadline(sessionsOn days: [Day]) -> Day? {
        guard let last = days.last else { return nil }
        switch self {
        case .start: return days.count >= RatingPoint.sessionsUntilStartIsDue ? days[RatingPoint.sessionsUntilStartIsDue - 1] : last
        case .middle: return days[min(days.count - 1, days.count / 2 + RatingPoint.sessionsUntilStartIsDue - 1)]
        case .end: return last.adding(days: RatingPoint.daysAfterLastSession)
        }
    }
}
