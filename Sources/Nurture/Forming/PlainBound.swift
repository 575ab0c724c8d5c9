/// What no arrangement can fall below, by counting alone: places are limited by groups and rooms, and groups have a price each.
struct PlainBound {
    let unplacedNeed: Int
    private let problem: FormingProblem

    init(_ problem: FormingProblem) {
        self.problem = problem
        let placed = Set(problem.running.flatMap(\.members))
        let (with, without) = problem.pupils.indices.filter { !placed.contains($0) }.map { problem.pupils[$0] }.divided { !$0.free.isEmpty }
        let (settings, running) = (problem.settings, problem.running)
        let new = min(problem.mostGroups, problem.mostGroupsInRooms) - running.count
        let joining = running.reduce(0) { $0 + max(0, settings.largest - $1.members.count) }
        let places = max(0, new) * settings.largest + joining
        let least = with.map(\.need).sorted().prefix(max(0, with.count - places)).reduce(0, +)
        unplacedNeed = without.reduce(0) { $0 + $1.need } + least
    }

    /// The least cost while no more need than this is without a place.
    func cost(whileUnplaced need: Int) -> Int {
        let (settings, running) = (problem.settings, problem.running)
        // Each child has a need of one at least.
        let placed = problem.pupils.count - need
        let rest = placed - running.reduce(0) { $0 + max(settings.largest, $1.members.count) }
        let new = max(0, (rest + settings.largest - 1) / settings.largest)
        return settings.costOfGroup * (running.count + new)
    }
}

extension FormingProblem {
    /// How many groups rooms allow in a week: on each day as many in turn as don't overlap, in each room.
    var mostGroupsInRooms: Int {
        var (inTurn, last) = (0, Slot?.none)
        for slot in slots {
            if let last, last.weekday == slot.weekday, slot.time.minutes - last.time.minutes < settings.minutesInRoom { continue }
            inTurn += 1
            last = slot
        }
        return inTurn * rooms
    }
}

extension Array {
    fileprivate func divided(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) { (filter(isFirst), filter { !isFirst($0) }) }
}
