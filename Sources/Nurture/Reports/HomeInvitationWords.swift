/// What is said to a carer who is invited, wherever it is sent: no name of a child, and none of a group, which a child may have given it.
public enum HomeInvitationWords {
    /// How many days an invitation works.
    public static let days = 21

    /// For the school's own texting.
    public static func message(address: String, until day: Day) -> String {
        "Hello, the music group would love to hear from you. This link is yours until \(day.dayAndMonth): \(address) "
            + "You will be asked for your child’s date of birth."
    }

    /// The same as a letter, in which the link is the path of its address.
    public static func letter(to address: EmailAddress, path: String, until day: Day) -> Letter {
        Letter(
            to: address, subject: "The music group would love to hear from you",
            [
                .paragraph("Hello,"),
                .paragraph("Your child makes music in a small group at school. You know your child best. So we ask you too."),
                .paragraph("This link is yours until \(day.dayAndMonth). Please give it to nobody else:"), .link(path),
                .paragraph("You will be asked for your child’s date of birth."),
                .paragraph("Would you rather not answer? That is fine. Does the link not work? Ask the person at school who knows you."),
            ])
    }
}

extension Day {
    /// 3 December
    public var dayAndMonth: String { "\(day) \(Month.names[month - 1])" }
}
