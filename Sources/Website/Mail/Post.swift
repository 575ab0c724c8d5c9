import Nurture

/// How letters leave the house.
public struct Post: Sendable {
    /// The machine's own program, which takes a letter and knows the way.
    public let sendmail: String
    /// The address from which letters come.
    public let from: EmailAddress
    /// Where others find the house, as `https://music.example.org`: the beginning of every link in a letter.
    public let site: String
    /// How long the program may take for a letter.
    public var patience: Duration = .seconds(60)
    /// How long it is quiet between two rounds.
    public var pause: Duration = PostRound.pause

    public init(sendmail: String, from: EmailAddress, site: String) {
        self.sendmail = sendmail
        self.from = from
        self.site = site
    }
}
