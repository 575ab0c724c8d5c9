import Nurture

/// What an arrangement does not keep, said by the words of the rules alone. It shares nothing with the search but what pupils are.
struct BrokenRules {
    private let problem: FormingProblem
    private let groups: [Suggestion.Group]
    private let pupils: [String: FormingPupil]

    init(of groups: [Suggestion.Group], unplaced: [String], in problem: FormingProblem) {
        (self.problem, self.groups) = (problem, groups)
        pupils = Dictionary(uniqueKeysWithValues: problem.pupils.map { ($0.code, $0) })
        var found = places(unplaced) + rooms() + running()
        for group in groups where !goesOnAlone(group) { found += broken(by: group) }
        if groups.count > problem.mostGroups { found.append("\(groups.count) groups, and \(problem.mostGroups) may be") }
        all = found
    }

    /// In words, for whoever reads the test's answer; empty if every rule is kept.
    private(set) var all: [String] = []

    private func members(_ group: Suggestion.Group) -> [FormingPupil] { group.pupils.compactMap { pupils[$0] } }

    private func places(_ unplaced: [String]) -> [String] {
        (groups.flatMap(\.pupils) + unplaced).sorted() == pupils.keys.sorted() ? [] : ["somebody has two places, or is nowhere"]
    }

    /// A running group that nobody joins goes on as it is, whatever the rules say of it.
    private func goesOnAlone(_ group: Suggestion.Group) -> Bool {
        let members = members(group)
        return members.first?.runningGroup != nil && Set(members.map(\.runningGroup)).count == 1
    }

    private func broken(by group: Suggestion.Group) -> [String] {
        let (members, settings) = (members(group), problem.settings)
        let born = members.map(\.monthOfBirth).sorted()
        var found: [String] = []
        if members.count < settings.smallest || members.count > settings.largest { found.append("\(members.count) pupils") }
        if let first = born.first, let last = born.last, last - first > settings.mostMonthsApart {
            found.append("\(last - first) months apart")
        }
        if members.count(where: { $0.tendency == .burstsOut }) * 2 > members.count { found.append("more than half burst out") }
        for pair in problem.apart where group.pupils.contains(pair.one) && group.pupils.contains(pair.other) {
            found.append("\(pair.one) and \(pair.other) are better apart")
        }
        for member in members where member.runningGroup?.slot != group.slot && !member.free.contains(group.slot) {
            found.append("\(member.code) is not free")
        }
        return found.map { "\(group.slot.short): \($0)" }
    }

    /// A room is taken in every minute from a group's start until the changing over is done: all minutes of the week are looked at.
    private func rooms() -> [String] {
        var taken = [Int](repeating: 0, count: 8 * 1440 + problem.settings.minutesInRoom)
        for group in groups {
            let start = group.slot.weekday.rawValue * 1440 + group.slot.time.minutes
            for minute in start..<start + problem.settings.minutesInRoom { taken[minute] += 1 }
        }
        return taken.contains { $0 > problem.rooms } ? ["more groups at a time than rooms"] : []
    }

    /// Each running group is there once, whole, at its slot, and with no other running group.
    private func running() -> [String] {
        Set(problem.pupils.compactMap(\.runningGroup)).sorted { $0.code < $1.code }.flatMap { running in
            let codes = Set(problem.pupils.filter { $0.runningGroup == running }.map(\.code))
            let here = groups.filter { !codes.isDisjoint(with: $0.pupils) }
            guard here.count == 1, let group = here.first else { return ["\(running.code) is in \(here.count) groups"] }
            let others = Set(members(group).compactMap(\.runningGroup)).subtracting([running])
            return (codes.isSubset(of: group.pupils) ? [] : ["\(running.code) is not whole"])
                + (group.slot == running.slot ? [] : ["\(running.code) does not keep its time"])
                + (others.isEmpty ? [] : ["\(running.code) is one with another running group"])
        }
    }
}
