/// The one mail a week that tells leads what waits for them.
public enum WeeklyMail {
    /// The moment from which a week's mail is due: Monday at seven by the school's clock.
    public static func begins(_ week: Day) -> Instant { SchoolClock.instant(week, WallTime(hour: 7, minute: 0) ?? .midnight) }

    /// The week whose mail is due, as its Monday; nil on a Monday before seven.
    public static func week(at now: Instant) -> Day? {
        let monday = now.day.adding(days: Weekday.monday.rawValue - now.day.weekday.rawValue)
        return begins(monday) <= now ? monday : nil
    }

    /// - Parameter lines: places and kinds of things with their numbers; never a child's name, nor a group's, which a child may have given it.
    public static func letter(to address: EmailAddress, about lines: [String]) -> Letter {
        Letter(
            to: address, subject: "What waits for you in Hocket this week",
            [
                .paragraph("This waits for you:"), .list(lines), .paragraph("It is all on your start page:"), .link("/"),
                .paragraph("You get one mail a week, and none when nothing waits. If you would rather have none, say so in your account:"),
                .link("/account"),
            ])
    }
}
