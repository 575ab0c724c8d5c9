/// Splits a branch in two by something that its mixture leaves undecided: how much need waits, how many groups there are, whether
/// two pupils are together, whether one waits, or when one meets.
struct Split {
    let first: Branch
    let second: Branch

    /// Nil if the mixture leaves nothing undecided.
    init?(_ pricing: Pricing, _ branch: Branch, _ question: inout FormingQuestion) {
        let mixture = Mixture(pricing.parts)
        let found =
            Split.byNeed(pricing, branch, question) ?? Split.byCount(mixture, branch) ?? Split.byPair(mixture, branch)
            ?? Split.byWaiting(pricing, branch, question) ?? Split.bySlot(pricing, branch, &question)
        guard let found else { return nil }
        (first, second) = found
    }

    private static func byNeed(_ pricing: Pricing, _ branch: Branch, _ question: FormingQuestion) -> (Branch, Branch)? {
        let need = zip(pricing.waiting, question.roster.need).reduce(0.0) { $0 + $1.0 * Double($1.1) }
        let least = Int(need.rounded(.down))
        guard Mixture.isOpen(need), branch.needs.contains(least), least < branch.needs.upperBound else { return nil }
        return (
            branch.with { $0.needs = $0.needs.lowerBound...least }, branch.with { $0.needs = least + 1...$0.needs.upperBound }
        )
    }

    private static func byCount(_ mixture: Mixture, _ branch: Branch) -> (Branch, Branch)? {
        let count = mixture.groups.reduce(0.0) { $0 + $1.amount }
        let least = Int(count.rounded(.down))
        guard Mixture.isOpen(count), branch.counts.contains(least), least < branch.counts.upperBound else { return nil }
        let fewer = branch.with { $0.counts = $0.counts.lowerBound...least }
        let more = branch.with { $0.counts = least + 1...$0.counts.upperBound }
        return count - Double(least) > 0.5 ? (more, fewer) : (fewer, more)
    }

    /// By the pair of whom it is least clear whether they are together, rather together than not.
    private static func byPair(_ mixture: Mixture, _ branch: Branch) -> (Branch, Branch)? {
        let width = Roster.most
        /// How much of each pair is in one group; on the diagonal, how much of a pupil is in any.
        var together = [Double](repeating: 0, count: width * width)
        for group in mixture.groups {
            let members = group.pupils.members
            for one in members { for other in members where one <= other { together[one * width + other] += group.amount } }
        }
        var (best, nearest) = (-1, Double.infinity)
        for one in 0..<width {
            for other in one + 1..<width where Mixture.isOpen(together[one * width + other]) {
                let amount = together[one * width + other]
                // Two who are always together, or without a place together, are no question.
                guard max(together[one * (width + 1)], together[other * (width + 1)]) - amount > 1e-3 else { continue }
                let distance = abs(amount - 0.7)
                if distance < nearest - 1e-6 { (best, nearest) = (one * width + other, distance) }
            }
        }
        guard best >= 0 else { return nil }
        let pair = PupilSet(pupil: best / width) | PupilSet(pupil: best % width)
        return (
            branch.with { $0.keep { $0 & pair == 0 || $0 & pair == pair } }, branch.with { $0.keep { $0 & pair != pair } }
        )
    }

    /// Who is without a place while a partner may have one, or the other way round: until that is settled, the mixture does not know the whole cost.
    private static func byWaiting(_ pricing: Pricing, _ branch: Branch, _ question: FormingQuestion) -> (Branch, Branch)? {
        let open = branch.mayWait.members.first { pupil in
            Mixture.isOpen(pricing.waiting[pupil])
                || question.roster.partners[pupil].members.contains {
                    branch.mayWait.contains($0) && abs(pricing.waiting[$0] - pricing.waiting[pupil]) > 0.5
                }
        }
        return open.map { pupil in (branch.with { $0.place(pupil) }, branch.with { $0.leave(pupil) }) }
    }

    private static func bySlot(_ pricing: Pricing, _ branch: Branch, _ question: inout FormingQuestion) -> (Branch, Branch)? {
        guard let part = pricing.parts.first(where: { Mixture.isOpen($0.amount) }) else { return nil }
        let (pupil, slot) = (part.group.pupils.trailingZeroBitCount, SlotSet(slot: part.slot))
        var (at, other) = (branch, branch)
        at.meet(pupil, at: slot, &question.choices)
        other.meet(pupil, at: ~slot, &question.choices)
        return (at, other)
    }
}
