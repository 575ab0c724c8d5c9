/// How long a share opens. Source: the programme's own rule.
public enum ShareTime {
    public static let usualDays = 60
    public static let mostDays = 180

    public static func usualLastDay(from today: Day) -> Day { today.adding(days: usualDays) }

    /// What to say of a last day that can't be; nil if it can.
    public static func problem(with lastDay: Day, from today: Day) -> String? {
        if lastDay < today { return "Choose a last day that is not over yet" }
        let latest = today.adding(days: mostDays)
        return lastDay > latest ? "Choose a last day until \(latest.written), which is \(mostDays) days from now" : nil
    }
}
