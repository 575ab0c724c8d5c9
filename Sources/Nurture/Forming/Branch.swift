/// A part of all answers: those with these groups and within these limits.
struct Branch {
    private(set) var groups: [PossibleGroup]
    /// Groups at slots that are worth a look first.
    private(set) var parts: [Pricing.Part] = []
    /// Who may be without a place in the end.
    private(set) var mayWait: PupilSet
    /// Who is without a place.
    private(set) var mustWait: PupilSet = 0
    /// How much need there may be among those without a place.
    var needs: ClosedRange<Int>
    /// How many groups there may be.
    var counts: ClosedRange<Int>

    init(_ question: FormingQuestion) {
        let roster = question.roster
        groups = question.groups
        mayWait = roster.all & ~roster.placed
        needs = 0...roster.need.reduce(0, +)
        counts = roster.running.count...max(roster.running.count, question.mostGroups)
    }

    func with(_ change: (inout Branch) -> Void) -> Branch {
        var copy = self
        change(&copy)
        return copy
    }

    mutating func keep(_ isKept: (PupilSet) -> Bool) {
        groups.removeAll { !isKept($0.pupils) }
        parts.removeAll { !isKept($0.group.pupils) }
    }

    mutating func begin(from parts: [Pricing.Part]) { self.parts = parts }

    mutating func place(_ pupil: Int) { mayWait &= ~PupilSet(pupil: pupil) }

    mutating func leave(_ pupil: Int) {
        place(pupil)
        mustWait |= PupilSet(pupil: pupil)
        keep { !$0.contains(pupil) }
    }

    /// Whoever is in a group with this pupil meets at these slots.
    mutating func meet(_ pupil: Int, at slots: SlotSet, _ choices: inout SlotChoices) {
        parts.removeAll { $0.group.pupils.contains(pupil) && slots & SlotSet(slot: $0.slot) == 0 }
        groups = groups.compactMap { group in
            guard group.pupils.contains(pupil) else { return group }
            let common = choices.all[Int(group.choice)] & slots
            guard common != 0 else { return nil }
            var kept = group
            kept.choice = choices.place(of: common)
            return kept
        }
    }

    /// Leaves out what no answer below the limit can have.
    mutating func narrow(by proof: Proof, below limit: Int) {
        // The next better answer is two halves better.
        let most = (limit - 2) * Proof.fineness
        groups = zip(groups, proof.withGroup).compactMap { $1 <= most ? $0 : nil }
        for pupil in mayWait.members where proof.withWaiting(pupil) > most { place(pupil) }
    }
}
