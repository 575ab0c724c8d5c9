/// What a school does about place and time before a group of its starts. Done is computed from what exists.
public enum PlaceTask: String, CaseIterable, Sendable {
    case rooms, sight, times

    public var title: String {
        switch self {
        case .rooms: "A room that can be used"
        case .sight: "Somebody has seen the room"
        case .times: "Times at which pupils can come"
        }
    }
}

/// How far a school is with place and time for one group.
public struct PlaceTasks: Sendable, Equatable {
    private let done: Set<PlaceTask>
    /// Those that may be left out.
    private let optional: Set<PlaceTask>

    /// - Parameters:
    ///   - roomsSeen: for each room that the school offers, whether somebody has seen it.
    ///   - isPlaceSeen: the same of the place in which the group meets; nil while no room of the school's list is booked, and no centre.
    ///   - isAtCentre: whether it meets at a music centre, for which no room of the school is wanted.
    ///   - isSlotOffered: whether the group's time is among those offered; nil where the school offers no times, which forbids none.
    public init(roomsSeen: [Bool], isPlaceSeen: Bool?, isAtCentre: Bool, isSlotOffered: Bool?) {
        var done: Set<PlaceTask> = []
        if isAtCentre {
            done = [.rooms, .sight]
        } else {
            if !roomsSeen.isEmpty || isPlaceSeen != nil { done.insert(.rooms) }
            if isPlaceSeen ?? roomsSeen.contains(true) { done.insert(.sight) }
        }
        if isSlotOffered == true { done.insert(.times) }
        self.done = done
        optional = isSlotOffered == nil ? [.times] : []
    }

    public func isDone(_ task: PlaceTask) -> Bool { done.contains(task) }
    public func isOptional(_ task: PlaceTask) -> Bool { optional.contains(task) }

    /// What is asked for now: nobody sees a room that is not there yet.
    public var open: [PlaceTask] {
        PlaceTask.allCases.filter { task in
            !isDone(task) && !isOptional(task) && (task != .sight || isDone(.rooms))
        }
    }
}
