/// What two groups want at the same moment. A warning and never a wall: a person may know better.
public struct Clash: Sendable, Hashable {
    public enum Over: Sendable, Hashable {
        case room(ID<Room>)
        case adult(ID<Person>)
        case pupil(ID<Pupil>)
    }

    public let over: Over
    /// The other group.
    public let with: ID<Group>

    public init(over: Over, with group: ID<Group>) {
        self.over = over
        with = group
    }

    /// The clashes of one group with others: its room first, then its adults, then its pupils.
    public static func of(_ one: Holding, with others: [Holding]) -> [Clash] {
        others.filter { $0.group != one.group && one.meets($0) }.flatMap { other in
            let rooms = one.room == other.room ? [one.room].compactMap(\.self) : []
            return
                (rooms.map(Over.room) + one.adults.intersection(other.adults).sorted().map(Over.adult)
                + one.pupils.intersection(other.pupils).sorted().map(Over.pupil)).map { Clash(over: $0, with: other.group) }
        }
    }
}
