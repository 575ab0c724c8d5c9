/// Finds every group that keeps the rules: pupils are added in order of birth, and whoever can't be added is left out at once.
struct PossibleGroups {
    let roster: Roster
    private(set) var groups: [PossibleGroup] = []
    private(set) var choices = SlotChoices()
    /// There are more of them than were asked for; those that are here are not all.
    private(set) var isCutShort = false
    private let most: Int
    private let smallest: Int
    private let largest: Int

    init(of roster: Roster, most: Int) {
        self.roster = roster
        self.most = most
        (smallest, largest) = (roster.settings.smallest, roster.settings.largest)
        findRunning()
        findNew()
    }

    private mutating func findRunning() {
        for group in roster.running {
            // Nobody joins: it goes on as it is, whatever the rules say.
            take(group.members, SlotSet(slot: group.slot))
            let joining = group.mayJoin & ~roster.apart(from: group.members)
            guard group.members.count < largest, joining != 0 else { continue }
            extend(group.members, with: joining, at: SlotSet(slot: group.slot))
        }
    }

    private mutating func findNew() {
        var free = PupilSet(0)
        for pupil in roster.pupils.indices where roster.slots[pupil] != 0 { free |= PupilSet(pupil: pupil) }
        free &= ~(roster.placed | roster.onlyJoining)
        var first = free
        while let pupil = first.takeFirst() {
            extend(PupilSet(pupil: pupil), with: first & ~roster.apart[pupil] & roster.withinReach(of: pupil), at: roster.slots[pupil])
        }
    }

    private mutating func extend(_ group: PupilSet, with others: PupilSet, at slots: SlotSet) {
        guard group.count < largest else { return }
        var rest = others
        while let pupil = rest.takeFirst() {
            let common = slots & roster.slots[pupil]
            guard common != 0, !isCutShort else { continue }
            let larger = group | PupilSet(pupil: pupil)
            if larger.count >= smallest, keepsRules(larger) { take(larger, common) }
            extend(larger, with: rest & ~roster.apart[pupil], at: common)
        }
    }

    private func keepsRules(_ group: PupilSet) -> Bool {
        FormingRule.allCases.allSatisfy { roster.keeps($0, group) }
    }

    private mutating func take(_ group: PupilSet, _ slots: SlotSet) {
        guard groups.count < most else {
            isCutShort = true
            return
        }
        groups.append(
            PossibleGroup(
                pupils: group, cost: roster.halves(of: group),
                choice: choices.place(of: slots), rows: rows(of: group)))
    }

    private func rows(of group: PupilSet) -> SIMD8<UInt8> {
        var rows = SIMD8<UInt8>(repeating: Roster.freeRow)
        var (rest, place) = (roster.rowed & group, 0)
        while let pupil = rest.takeFirst() {
            rows[place] = UInt8(pupil)
            place += 1
        }
        return rows
    }
}

extension Roster {
    /// The row of prices that is always nothing.
    static let freeRow: UInt8 = 64

    /// Who has a row of prices of their own: everybody, and of a running group the first.
    var rowed: PupilSet {
        running.reduce(~0) { $0 & ~($1.members & ($1.members - 1)) }
    }

    /// Whoever must not be with somebody in the group.
    func apart(from group: PupilSet) -> PupilSet { group.members.reduce(0) { $0 | apart[$1] } }

    /// Whoever was born after the pupil and near enough.
    func withinReach(of pupil: Int) -> PupilSet {
        pupils.indices.reduce(0) { set, other in
            other > pupil && born[other] - born[pupil] <= settings.mostMonthsApart ? set | PupilSet(pupil: other) : set
        }
    }

    /// For how many in the group a partner is not in it, each partner counted.
    func sidesParted(by group: PupilSet) -> Int {
        var (rest, sides) = (group, 0)
        while let pupil = rest.takeFirst() { sides += (partners[pupil] & ~group).count }
        return sides
    }
}
