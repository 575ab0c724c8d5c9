/// A group's ending is planned from its start, so that nobody is surprised by it.
public enum GroupEnding {
    /// How many sessions the ending takes.
    public static let sessions = 2

    /// The days of the ending among all days of a group's sessions; none where there are too few to have one.
    public static func days(of days: [Day]) -> [Day] { days.count > sessions ? Array(days.sorted().suffix(sessions)) : [] }

    /// What the group's page and its plan of dates say; nil while there is no ending to speak of.
    public static func sentence(for days: [Day]) -> String? {
        let ending = GroupEnding.days(of: days)
        guard let first = ending.first, let last = ending.last else { return nil }
        return "The last session is on \(last.written). The last two, from \(first.short) on, are for the ending."
    }
}
