/// What the exact search is asked: which of these groups, at which slots, within these limits.
/// All costs inside the search are in halves of a point, so that each side of a parted pair can carry one half.
struct FormingQuestion {
    let roster: Roster
    var groups: [PossibleGroup]
    var choices: SlotChoices
    let moments: RoomMoments
    /// How many groups may still hold a room at each moment.
    let rooms: [Int]
    let mostGroups: Int
    /// What each pupil's waiting costs: above everything that groups can cost, as many times as the need says.
    let costOfWaiting: [Int]

    init(_ found: PossibleGroups, moments: RoomMoments, rooms: [Int], mostGroups: Int, weight: Int, alone: [Int]) {
        (roster, groups, choices) = (found.roster, found.groups, found.choices)
        (self.moments, self.rooms, self.mostGroups) = (moments, rooms, mostGroups)
        costOfWaiting = zip(roster.need, alone).map { weight * $0 - $1 }
    }

    /// What an answer costs, pairs of which only one has a place included.
    func cost(of answer: [PlacedGroup]) -> Int {
        let placed = answer.reduce(PupilSet(0)) { $0 | $1.pupils }
        let waiting = roster.all & ~placed
        let groups = answer.reduce(0) { $0 + Int($1.cost) }
        let needs = waiting.members.reduce(0) { $0 + costOfWaiting[$1] }
        let halfPlaced = placed.members.reduce(0) { $0 + (roster.partners[$1] & waiting).count }
        return groups + needs + halfPlaced * roster.settings.costOfParting
    }
}

/// A possible group at one of its slots.
struct PlacedGroup {
    let pupils: PupilSet
    let cost: Int32
    let slot: Int
}

extension Roster {
    var all: PupilSet { pupils.isEmpty ? 0 : ~0 >> PupilSet(64 - pupils.count) }
}
