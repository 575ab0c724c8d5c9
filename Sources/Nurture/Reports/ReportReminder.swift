/// What reminds those who have not given their part of a group's reports.
public enum ReportReminder {
    /// Nobody is reminded of the same group more often than this, in days.
    public static let pause = 7

    /// From which day on there may be another one.
    public static func nextDay(after last: Day?) -> Day? { last?.adding(days: pause) }

    public static func mayBeSent(on today: Day, after last: Day?) -> Bool { nextDay(after: last).map { $0 <= today } ?? true }

    /// To a tutor or a school lead; no child and no group by name.
    /// - Parameters:
    ///   - parts: how many parts of their own voice are awaited.
    ///   - homes: how many homes have not answered, for whoever invites them; else 0.
    public static func letter(to address: EmailAddress, parts: Int, homes: Int, page: String) -> Letter {
        let own = parts == 1 ? "1 part of a report waits for you." : "\(parts) parts of reports wait for you."
        let others =
            homes == 1
            ? "1 home has not answered yet; you can send its invitation again."
            : "\(homes) homes have not answered yet; you can send their invitations again."
        let lines = (parts > 0 ? [own] : []) + (homes > 0 ? [others] : [])
        return Letter(
            to: address, subject: "A music group waits for your words",
            [
                .paragraph("Hello,"), .paragraph("somebody who works with a music group asks you to look at its reports."), .list(lines),
                .link(page), .paragraph("A part takes a few minutes. If you would rather not give it, one press says so."),
            ])
    }
}
