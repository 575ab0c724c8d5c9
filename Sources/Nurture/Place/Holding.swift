/// What a group holds each week while it runs: a slot, its place, its adults and its pupils.
public struct Holding: Sendable, Equatable {
    /// Thirty minutes of music and ten to change over.
    public static let minutes = 40

    public var group: ID<Group>
    public var slot: Slot
    /// From its first session to its last one.
    public var days: ClosedRange<Day>
    /// Nil for a group at a music centre, and for one whose room stands nowhere.
    public var room: ID<Room>?
    public var adults: Set<ID<Person>>
    public var pupils: Set<ID<Pupil>>

    public init(
        group: ID<Group>, slot: Slot, days: ClosedRange<Day>, room: ID<Room>? = nil, adults: Set<ID<Person>> = [],
        pupils: Set<ID<Pupil>> = []
    ) {
        self.group = group
        self.slot = slot
        self.days = days
        self.room = room
        self.adults = adults
        self.pupils = pupils
    }

    /// Whether both hold something at the same moment of a week that both have.
    public func meets(_ other: Holding) -> Bool { days.overlaps(other.days) && slot.overlaps(other.slot) }
}

extension Slot {
    /// Whether two groups at these slots would hold the same room or person at the same moment.
    public func overlaps(_ other: Slot) -> Bool {
        weekday == other.weekday && abs(time.minutes - other.time.minutes) < Holding.minutes
    }
}
