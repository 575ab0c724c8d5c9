/// What speaks against a date for a session. A warning and never a wall: a school trip may need just that date.
public enum DateAdvice {
    /// - Parameters:
    ///   - planned: the date that the session has; nil for a further session.
    ///   - others: the dates of the group's other sessions.
    public static func on(_ day: Day, insteadOf planned: Day?, _ calendar: TermCalendar, others: [Day]) -> [String] {
        var advice: [String] = []
        if !calendar.isSchoolDay(day) {
            advice.append("\(day.written) is not a school day.")
        } else if let planned, let was = calendar.halfTerm(of: planned), let will = calendar.halfTerm(of: day), was != will {
            advice.append("\(day.written) is in another half-term.")
        }
        if others.contains(day) { advice.append("The group has a session on \(day.written) already.") }
        return advice
    }
}
