/// Who is in which group at which slot, by places in the problem.
struct Arrangement: Sendable, Equatable {
    struct Group: Sendable, Equatable {
        var pupils: [Int]
        var slot: Int
    }

    var groups: [Group]

    /// The running groups, and nobody else.
    init(runningOf problem: FormingProblem) {
        groups = problem.running.map { group in
            Group(pupils: group.members, slot: problem.slots.firstIndex(of: group.group.slot) ?? 0)
        }
    }

    init(groups: [Group]) {
        self.groups = groups
    }

    func waiting(of problem: FormingProblem) -> [Int] {
        let placed = Set(groups.flatMap(\.pupils))
        return problem.pupils.indices.filter { !placed.contains($0) }
    }

    func unplacedNeed(in problem: FormingProblem) -> Int { waiting(of: problem).reduce(0) { $0 + problem.pupils[$1].need } }

    func cost(in problem: FormingProblem) -> Int {
        groups.reduce(0) { $0 + problem.cost(of: $1.pupils) } + problem.settings.costOfParting * problem.parted(by: self).count
    }

    /// Both in halves of a point and as one number: need without a place first, then cost.
    func worth(in problem: FormingProblem) -> Int { unplacedNeed(in: problem) * problem.weight + 2 * cost(in: problem) }
}

extension FormingProblem {
    func cost(of group: [Int]) -> Int {
        let roster = Roster(group, of: self)
        return roster.cost(of: roster.all)
    }

    /// The pairs that should be together and aren't, unless both are without a place.
    func parted(by arrangement: Arrangement) -> [PupilPair] {
        var groupOf: [Int: Int] = [:]
        for (number, group) in arrangement.groups.enumerated() { for pupil in group.pupils { groupOf[pupil] = number } }
        return together.filter { pair in
            guard let one = places[pair.one], let other = places[pair.other] else { return false }
            return groupOf[one] != groupOf[other]
        }
    }

    /// One point of need in halves of a point: more than all groups can cost together.
    var weight: Int {
        let births = pupils.map(\.monthOfBirth)
        let months = (births.max() ?? 0) - (births.min() ?? 0)
        let most = max(settings.largest, running.map(\.members.count).max() ?? 0)
        let group =
            settings.costOfGroup + months + (settings.costOfSize + settings.costOfNoSharedInterest) * (most + settings.best)
            + settings.costOfOneQuietWithTwoLoud
        return 2 * (group * min(mostGroups, pupils.count) + settings.costOfParting * together.count) + 2
    }
}
