/// Which establishments a service looks at.
public struct EstablishmentFilter: Sendable, Equatable {
    public enum Area: Sendable, Equatable {
        /// The authorities in which the service works with schools, or has a centre beside one; everywhere, where it has none.
        case own
        case everywhere
        /// One authority, by its code.
        case authority(String)
    }

    /// What a service chooses by.
    public enum Selection: String, CaseIterable, Sendable {
        case all, never, farOut, interested, advised, known
    }

    public enum Order: String, CaseIterable, Sendable {
        case name, nearest, farthest, largest
    }

    public var area: Area
    /// A phase by its name in the register; empty for all.
    public var phase: String
    public var selection: Selection
    /// Whether closed ones are among them.
    public var withClosed: Bool
    /// Words of the name or town, a postcode or its beginning, or a URN.
    public var search: String
    public var order: Order

    public init(
        area: Area = .own, phase: String = "", selection: Selection = .all, withClosed: Bool = false, search: String = "",
        order: Order = .name
    ) {
        (self.area, self.phase, self.selection, self.withClosed, self.search, self.order) =
            (area, phase, selection, withClosed, search, order)
    }
}
