/// How often an adult is asked the five questions by invitation.
public enum AskingFamilies {
    /// How many days an invitation works before it is answered, and after that, so that an answer can be changed.
    public static let days = 21
    public static let daysOfChanging = 365

    /// On so many days within so many days, the first one included. After that somebody rings.
    public static let most = 3
    public static let within = 60

    /// For the school's own texting: no name of a child, and none of a group.
    public static func message(_ words: FamilyWords, address: String, until day: Day) -> String {
        [words[.dateTitle], words[.until, [.day: words.language.written(day)]], address, words[.dateAsked]].joined(separator: "\n")
    }

    /// The same as a letter, in which the link is the path of its address.
    public static func letter(_ words: FamilyWords, to address: EmailAddress, path: String, until day: Day) -> Letter {
        Letter(
            to: address, subject: words[.dateTitle],
            [
                .paragraph(words[.askAbout]), .paragraph(words[.until, [.day: words.language.written(day)]]), .link(path),
                .paragraph(words[.dateAsked]), .paragraph(words[.dateHelp]),
            ])
    }
}
