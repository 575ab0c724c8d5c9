/// Why a pupil is without a place.
public enum UnplacedReason: Hashable, Sendable {
    case noSlot, noGroupPossible, groupsTaken, roomsTaken, othersFirst

    public var sentence: String {
        switch self {
        case .noSlot: "No time is known at which this pupil is free."
        case .noGroupPossible:
            "No group fits: there is no time at which enough others of a near age are free and the group keeps every rule."
        case .groupsTaken: "There are as many groups as there may be, and none of them had a place that fits."
        case .roomsTaken: "At the times at which this pupil is free, the rooms are taken."
        case .othersFirst:
            "There was a place for some and not for all who are free at these times, and this was the best for the school as a whole."
        }
    }
}

extension FormingProblem {
    func reason(for pupil: Int, waitingIn arrangement: Arrangement) -> UnplacedReason {
        let seeker = pupils[pupil]
        guard !seeker.free.isEmpty else { return .noSlot }
        guard canBePlaced(pupil) else { return .noGroupPossible }
        if arrangement.groups.count >= mostGroups { return .groupsTaken }
        let moments = RoomMoments(slots, minutes: settings.minutesInRoom)
        let isFull = slots.indices.filter { seeker.free.contains(slots[$0]) }.allSatisfy { slot in
            moments.ofSlot[slot].contains { moment in arrangement.groups.count { moments.ofSlot[$0.slot].contains(moment) } >= rooms }
        }
        return isFull ? .roomsTaken : .othersFirst
    }

    /// Whether any group could have this pupil in it, as if nobody else were placed.
    private func canBePlaced(_ pupil: Int) -> Bool {
        let seeker = pupils[pupil]
        let near = pupils.indices.filter { other in
            other != pupil && abs(pupils[other].monthOfBirth - seeker.monthOfBirth) <= settings.mostMonthsApart
                && (pupils[other].runningGroup.map { seeker.free.contains($0.slot) } ?? !pupils[other].free.isDisjoint(with: seeker.free))
        }
        let nearest = near.sorted {
            (abs(pupils[$0].monthOfBirth - seeker.monthOfBirth), $0) < (abs(pupils[$1].monthOfBirth - seeker.monthOfBirth), $1)
        }
        let groups = PossibleGroups(of: Roster([pupil] + nearest.prefix(40), of: self), most: 400_000)
        let place = groups.roster.pupils.firstIndex(of: pupil) ?? 0
        return groups.isCutShort || groups.groups.contains { $0.pupils.contains(place) }
    }
}
