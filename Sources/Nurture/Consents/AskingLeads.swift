/// A service asks school leads to invite the families of a group. The service itself knows no carer.
public enum AskingLeads {
    /// Nobody is asked about the same group more often than this, in days.
    public static let pause = 7

    /// From which day on a school can be asked again; nil if today.
    public static func nextDay(after last: Day?, today: Day) -> Day? {
        guard let next = last?.adding(days: pause), next > today else { return nil }
        return next
    }

    /// To a school lead; no child and no group by name.
    /// - Parameter groups: how many groups of the school it is about.
    public static func letter(to address: EmailAddress, groups: Int) -> Letter {
        Letter(
            to: address,
            subject: groups == 1
                ? "The families of a music group wait to be asked" : "The families of \(groups) music groups wait to be asked",
            [
                .paragraph("Hello,"),
                .paragraph(
                    groups == 1
                        ? "your music service asks you to invite the families of a music group at your school to say whether their child may take part."
                        : "your music service asks you to invite the families of \(groups) music groups at your school to say whether their children may take part."
                ),
                .paragraph("It takes one press for all who have an e-mail address. Your start page says which families it is about:"),
                .link("/"),
            ])
    }
}
