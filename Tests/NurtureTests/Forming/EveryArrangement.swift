@testable import Nurture

/// Tries every arrangement there is, slowly and by the words of the rules alone, to say which is best.
struct EveryArrangement {
    private let problem: FormingProblem
    private(set) var best: FormingWorth?
    private var groups: [(members: [FormingPupil], slot: Slot)] = []

    init(_ problem: FormingProblem) {
        self.problem = problem
        joinRunning(Set(problem.pupils.compactMap(\.runningGroup)).sorted { $0.code < $1.code }, problem.pupils)
    }

    /// First each running group, alone or with whoever joins; then whoever is left, without a place or in a new group.
    private mutating func joinRunning(_ running: [RunningGroup], _ rest: [FormingPupil]) {
        guard let group = running.first else { return formNew(rest.filter { $0.runningGroup == nil }, []) }
        let members = rest.filter { $0.runningGroup == group }
        let others = rest.filter { $0.runningGroup == nil }
        for joining in subsets(others, most: 5 - members.count) where joining.isEmpty || isAllowed(members + joining, at: group.slot) {
            place(members + joining, group.slot) { world in
                world.joinRunning(Array(running.dropFirst()), rest.filter { one in !(members + joining).contains(one) })
            }
        }
    }

    private mutating func formNew(_ rest: [FormingPupil], _ waiting: [FormingPupil]) {
        guard let first = rest.first else { return weigh(waiting) }
        let others = Array(rest.dropFirst())
        formNew(others, waiting + [first])
        for more in subsets(others, most: 4) where more.count >= 2 {
            let members = [first] + more
            for slot in first.free where isAllowed(members, at: slot) {
                place(members, slot) { world in world.formNew(others.filter { !more.contains($0) }, waiting) }
            }
        }
    }

    private mutating func place(_ members: [FormingPupil], _ slot: Slot, _ then: (inout EveryArrangement) -> Void) {
        groups.append((members, slot))
        defer { groups.removeLast() }
        guard groups.count <= problem.mostGroups else { return }
        for moment in groups.map(\.slot) {
            let here = groups.count {
                $0.slot.weekday == moment.weekday && (0..<40).contains(moment.time.minutes - $0.slot.time.minutes)
            }
            guard here <= problem.rooms else { return }
        }
        then(&self)
    }

    private func isAllowed(_ members: [FormingPupil], at slot: Slot) -> Bool {
        let born = members.map(\.monthOfBirth)
        return (3...5).contains(members.count) && born.max()! - born.min()! <= 24
            && members.count { $0.tendency == .burstsOut } * 2 <= members.count
            && members.allSatisfy { $0.runningGroup?.slot == slot || $0.free.contains(slot) }
            && !problem.apart.contains { pair in members.count { [pair.one, pair.other].contains($0.code) } == 2 }
    }

    private mutating func weigh(_ waiting: [FormingPupil]) {
        var cost = groups.reduce(0) { $0 + EveryArrangement.cost($1.members) }
        for pair in problem.together {
            let isTogether = groups.contains { group in group.members.count { [pair.one, pair.other].contains($0.code) } == 2 }
            let isOut = waiting.count { [pair.one, pair.other].contains($0.code) } == 2
            if !isTogether, !isOut { cost += 8 }
        }
        let worth = FormingWorth(unplacedNeed: waiting.reduce(0) { $0 + $1.need }, cost: cost)
        if best.map({ (worth.unplacedNeed, worth.cost) < ($0.unplacedNeed, $0.cost) }) ?? true { best = worth }
    }

    static func cost(_ members: [FormingPupil]) -> Int {
        let born = members.map(\.monthOfBirth)
        let alone = members.filter { one in
            !one.interests.isEmpty && !members.contains { $0.code != one.code && !$0.interests.isDisjoint(with: one.interests) }
        }
        let isUneven = members.count { $0.tendency == .holdsBack } == 1 && members.count { $0.tendency == .burstsOut } == 2
        return 12 + max(0, born.max()! - born.min()! - 12) + 2 * abs(4 - members.count) + 3 * alone.count + (isUneven ? 6 : 0)
    }

    private func subsets(_ pupils: [FormingPupil], most: Int) -> [[FormingPupil]] {
        pupils.reduce([[]]) { found, next in found + found.filter { $0.count < most }.map { $0 + [next] } }
    }
}
