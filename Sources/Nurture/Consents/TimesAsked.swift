/// How often one adult was asked the five questions by invitation, of the times that are allowed.
public struct TimesAsked: Sendable, Equatable {
    /// The days that still count, in order.
    public let counting: [Day]
    /// The last day of all, even of those that count no more.
    public let last: Day?
    /// Whether they were asked today.
    public let isToday: Bool
    /// From which day on there may be another invitation; nil if there may be one today.
    public let nextDay: Day?

    /// - Parameter asked: the days on which this adult was asked.
    public init(_ asked: [Day], today: Day) {
        counting = Set(asked).filter { $0 > today.adding(days: -AskingFamilies.within) }.sorted()
        last = asked.max()
        isToday = last == today
        nextDay =
            counting.count < AskingFamilies.most || isToday
            ? nil : counting[counting.count - AskingFamilies.most].adding(days: AskingFamilies.within)
    }

    /// “asked twice, last 4 Nov 2026”.
    public var words: String {
        guard let last else { return "not asked yet" }
        if let nextDay { return "asked \(often), again from \(nextDay.short)" }
        return switch counting.count {
        case 0: "last asked \(last.short)"
        case 1: "asked once, \(last.short)"
        default: "asked \(often), last \(last.short)"
        }
    }

    private var often: String {
        switch counting.count {
        case 1: "once"
        case 2: "twice"
        case 3: "three times"
        default: "\(counting.count) times"
        }
    }
}
