/// What a group costs, and what a group must keep. These stand here and nowhere else.
extension Roster {
    /// The group's own cost, without the pairs that should be together.
    func cost(of group: PupilSet) -> Int {
        let (holding, bursting) = ((group & quiet).count, (group & loud).count)
        return settings.costOfGroup + max(0, months(in: group) - settings.monthsWithoutCost)
            + settings.costOfSize * abs(settings.best - group.count) + settings.costOfNoSharedInterest * alone(in: group).count
            + (holding == 1 && bursting == 2 ? settings.costOfOneQuietWithTwoLoud : 0)
    }

    /// Months between the oldest and the youngest.
    func months(in group: PupilSet) -> Int {
        group == 0 ? 0 : born[63 - group.leadingZeroBitCount] - born[group.trailingZeroBitCount]
    }

    /// Those who have interests and share none with anybody in the group.
    func alone(in group: PupilSet) -> PupilSet {
        var (rest, found) = (group & interested, PupilSet(0))
        while let pupil = rest.takeFirst() { if sharing[pupil] & group == 0 { found |= PupilSet(pupil: pupil) } }
        return found
    }

    func broken(by group: PupilSet) -> [FormingRule] {
        FormingRule.allCases.filter { !keeps($0, group) }
    }

    func keeps(_ rule: FormingRule, _ group: PupilSet) -> Bool {
        switch rule {
        case .size: (settings.smallest...settings.largest).contains(group.count)
        case .ages: months(in: group) <= settings.mostMonthsApart
        case .burstingOut: (group & loud).count * 2 <= group.count
        case .apart: !holds(apart, in: group) { $0 & group != 0 }
        case .bound: !holds(bound, in: group) { $0 & ~group != 0 }
        }
    }

    private func holds(_ links: [PupilSet], in group: PupilSet, _ isBroken: (PupilSet) -> Bool) -> Bool {
        var rest = group
        while let pupil = rest.takeFirst() { if isBroken(links[pupil]) { return true } }
        return false
    }
}

/// What a group that is formed or joined must keep, beside a slot for everybody.
public enum FormingRule: CaseIterable, Sendable {
    case size, ages, burstingOut, apart, bound
}
