/// Tells somebody that there is something to read. What it is, they see after signing in.
public enum ShareLetter {
    public static func letter(to address: EmailAddress, by sender: String, school: String, path: String, until lastDay: Day) -> Letter {
        Letter(
            to: address, subject: "Something was shared with you",
            [
                .paragraph("\(sender) has shared with you what came of a music group at \(school)."),
                .paragraph("It opens for you until \(lastDay.written), after you have signed in:"), .link(path),
                .paragraph("It is for school and service only. Please don’t pass it on."),
            ])
    }
}
