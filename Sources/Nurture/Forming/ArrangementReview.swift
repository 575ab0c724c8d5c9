/// What an arrangement costs that somebody made by hand, and what it does not keep, in words. Nobody who is better apart is named.
public struct ArrangementReview: Sendable {
    public struct Group: Sendable {
        public let pupils: [String]
        public let slot: Slot
        public let cost: Int
        public let why: [String]
        public let broken: [String]
    }

    public let groups: [Group]
    public let unplaced: [Suggestion.Unplaced]
    public let worth: FormingWorth
    /// What concerns more than one group.
    public let broken: [String]

    /// - Parameter naming: what pupils and running groups are called by whoever reads it
    public init(_ groups: [(pupils: [String], slot: Slot)], in problem: FormingProblem, naming: @escaping (String) -> String) {
        let found = groups.map { group in
            Arrangement.Group(
                pupils: group.pupils.compactMap { problem.places[$0] }.sorted(),
                slot: problem.slots.firstIndex(of: group.slot) ?? 0)
        }
        let arrangement = Arrangement(groups: found)
        self.groups = zip(groups, found).map { group, known in
            let suggested = Suggestion.Group(
                pupils: known.pupils.map { problem.pupils[$0].code }, slot: group.slot, cost: problem.cost(of: known.pupils),
                running: known.pupils.compactMap { problem.pupils[$0].runningGroup }.first)
            return Group(
                pupils: suggested.pupils, slot: group.slot, cost: suggested.cost,
                why: Why(suggested, in: problem, naming: naming).sentences,
                broken: problem.broken(by: known.pupils, at: group.slot, naming))
        }
        unplaced = arrangement.waiting(of: problem).map {
            Suggestion.Unplaced(pupil: problem.pupils[$0].code, reason: problem.reason(for: $0, waitingIn: arrangement))
        }
        worth = FormingWorth(arrangement, problem)
        broken = problem.broken(by: groups.map(\.slot))
    }
}

extension FormingProblem {
    fileprivate func broken(by group: [Int], at slot: Slot, _ naming: (String) -> String) -> [String] {
        let members = group.map { pupils[$0] }
        let running = Set(members.compactMap(\.runningGroup))
        // A running group that nobody joins goes on as it is.
        if let only = running.first, running.count == 1, members.allSatisfy({ $0.runningGroup == only }), only.slot == slot,
            members.count == self.running.first(where: { $0.group == only })?.members.count
        {
            return []
        }
        let busy = members.filter { $0.runningGroup?.slot != slot && !$0.free.contains(slot) }.map { naming($0.code) }
        let parted = running.contains { group in
            members.count { $0.runningGroup == group } != self.running.first { $0.group == group }?.members.count
        }
        let roster = Roster(group, of: self)
        return roster.broken(by: roster.all).map { $0.sentence(settings) }
            + busy.map { "\($0) is not free on \(slot.written), as far as anybody has said." }
            + (running.count > 1 ? ["Two running groups don’t become one here."] : [])
            + (parted ? ["The pupils of a running group stay together."] : [])
            + (running.contains { $0.slot != slot } ? ["A running group keeps its time."] : [])
    }

    fileprivate func broken(by slots: [Slot]) -> [String] {
        let moments = RoomMoments(self.slots, minutes: settings.minutesInRoom)
        let full = moments.all.compactMap { moment -> String? in
            let here = slots.filter { slot in moment.contains { self.slots[$0] == slot } }
            guard here.count > rooms, let last = here.max(by: { $0.minuteOfWeek < $1.minuteOfWeek }) else { return nil }
            return "On \(last.written) \(here.count) groups would need a room at once, and there \(rooms == 1 ? "is one" : "are \(rooms)")."
        }
        return full + (slots.count > mostGroups ? ["There are \(slots.count) groups, and at most \(mostGroups) were asked for."] : [])
    }
}

extension FormingRule {
    fileprivate func sentence(_ settings: FormingSettings) -> String {
        switch self {
        case .size: "A group has \(settings.smallest) to \(settings.largest) pupils."
        case .ages: "More than \(settings.mostMonthsApart) months lie between the oldest and the youngest."
        case .burstingOut: "More than half of the group tend to burst out."
        case .apart: "There are pupils in this group who are better apart."
        case .bound: "A pair that you asked to keep together is not together."
        }
    }
}
