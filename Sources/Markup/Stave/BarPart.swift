/// An activity and how long it takes.
public struct BarPart: Sendable {
    public let words: String
    public let minutes: Int

    public init(_ words: String, minutes: Int) {
        self.words = words
        self.minutes = minutes
    }
}
