/// One meeting in a calendar feed. It names a place and no child, and no group, whose name children may have chosen.
public struct FeedEvent: Sendable, Equatable {
    /// Stays the same for good, so that a calendar knows it again.
    public let uid: String
    public let day: Day
    public let time: WallTime
    public let title: String
    public let place: String
    /// A page to open, which asks who one is.
    public let address: String
    public let isCancelled: Bool
    /// Grows with every change.
    public let sequence: Int
    public let changedAt: Instant

    public init(
        uid: String, day: Day, time: WallTime, title: String, place: String, address: String, isCancelled: Bool, sequence: Int,
        changedAt: Instant
    ) {
        self.uid = uid
        self.day = day
        self.time = time
        self.title = title
        self.place = place
        self.address = address
        self.isCancelled = isCancelled
        self.sequence = sequence
        self.changedAt = changedAt
    }
}
