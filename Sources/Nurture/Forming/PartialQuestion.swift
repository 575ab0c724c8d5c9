/// A question about some of the pupils, while everybody else stays where they are.
struct PartialQuestion {
    let question: FormingQuestion
    /// What these pupils cost as they are now.
    let worthNow: Int
    private let stays: [Arrangement.Group]

    /// - Parameters:
    ///   - leaving: the groups that are taken apart, by their numbers
    ///   - waiting: who of those without a place is asked too
    init?(_ problem: FormingProblem, _ moments: RoomMoments, _ now: Arrangement, leaving: Set<Int>, waiting: [Int], most: Int) {
        let roster = Roster(leaving.flatMap { now.groups[$0].pupils } + waiting, of: problem)
        let found = PossibleGroups(of: roster, most: most)
        guard !found.isCutShort else { return nil }
        self.init(problem, moments, now, leaving: leaving, found)
    }

    init(_ problem: FormingProblem, _ moments: RoomMoments, _ now: Arrangement, leaving: Set<Int>, _ found: PossibleGroups) {
        stays = now.groups.indices.filter { !leaving.contains($0) }.map { now.groups[$0] }
        var rooms = [Int](repeating: problem.rooms, count: moments.all.count)
        for group in stays { for moment in moments.ofSlot[group.slot] { rooms[moment] -= 1 } }
        let roster = found.roster
        let chosen = Set(roster.pupils)
        let outside = Set(now.waiting(of: problem)).subtracting(chosen)
        var alone: [Int: Int] = [:]
        for pair in problem.together {
            guard let one = problem.places[pair.one], let other = problem.places[pair.other] else { continue }
            for (here, there) in [(one, other), (other, one)] where chosen.contains(here) && outside.contains(there) {
                alone[here, default: 0] += 2 * problem.settings.costOfParting
            }
        }
        question = FormingQuestion(
            found, moments: moments, rooms: rooms, mostGroups: problem.mostGroups - stays.count, weight: problem.weight,
            alone: roster.pupils.map { alone[$0] ?? 0 })
        let places = Dictionary(uniqueKeysWithValues: zip(roster.pupils, roster.pupils.indices))
        worthNow = question.cost(
            of: leaving.map { number in
                let group = now.groups[number].pupils.reduce(PupilSet(0)) { $0 | (places[$1].map { PupilSet(pupil: $0) } ?? 0) }
                return PlacedGroup(pupils: group, cost: roster.halves(of: group), slot: now.groups[number].slot)
            })
    }

    func arrangement(_ answer: [PlacedGroup]) -> Arrangement {
        Arrangement(
            groups: stays
                + answer.map { group in
                    Arrangement.Group(pupils: group.pupils.members.map { question.roster.pupils[$0] }.sorted(), slot: group.slot)
                })
    }
}

extension Roster {
    /// A group's own cost and its sides of parted pairs, in halves of a point.
    func halves(of group: PupilSet) -> Int32 { Int32(2 * cost(of: group) + settings.costOfParting * sidesParted(by: group)) }
}
