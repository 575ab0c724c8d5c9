/// Which week of the programme a school is in. A group that joins later has as many sessions less.
public enum ProgrammeWeek {
    /// The number of a day's week: the first week with a school day from the programme's start on is week 1, and holidays don't count.
    public static func number(of day: Day, since start: Day, _ calendar: TermCalendar) -> Int {
        guard day > start else { return 1 }
        let mondays = sequence(first: start.monday) { $0.adding(days: 7) }.prefix { $0 < day.monday }
        return 1 + mondays.filter { monday in (0..<5).contains { calendar.isSchoolDay(max(start, monday.adding(days: $0))) } }.count
    }

    /// How many sessions are left to a group that starts in a week.
    public static func sessions(startingInWeek week: Int, of sessions: Int) -> Int { max(1, sessions - (week - 1)) }
}
