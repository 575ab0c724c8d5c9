/// What a group holds each week while it runs: a slot, its place, its adults and its pupils.
public struct Holding: Sendable, Equatable {
    public var group: ID<Group>
    public var held: HeldSlot
    /// From its first session to its last one.
    public var days: ClosedRange<Day>
    /// Nil for a group at a music centre, and for one whose room stands nowhere.
    public var room: ID<Room>?
    public var adults: Set<ID<Person>>
    public var pupils: Set<ID<Pupil>>

    public init(
        group: ID<Group>, held: HeldSlot, days: ClosedRange<Day>, room: ID<Room>? = nil, adults: Set<ID<Person>> = [],
        pupils: Set<ID<Pupil>> = []
    ) {
        self.group = group
        self.held = held
        self.days = days
        self.room = room
        self.adults = adults
        self.pupils = pupils
    }

    public var slot: Slot { held.slot }

    /// Whether both hold something at the same moment of a week that both have.
    public func meets(_ other: Holding) -> Bool { days.overlaps(other.days) && held.overlaps(other.held) }
}
