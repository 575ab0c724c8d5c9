/// The whole answer that a mixture is, if it is one and its groups find slots.
struct Rounding {
    let answer: [PlacedGroup]?

    init(_ pricing: Pricing, _ question: FormingQuestion) {
        let mixture = Mixture(pricing.parts)
        guard mixture.isWhole else {
            answer = nil
            return
        }
        let slots = mixture.groups.map { group in
            pricing.parts.filter { $0.group.pupils == group.pupils }.reduce(SlotSet(0)) {
                $0 | question.choices.all[Int($1.group.choice)]
            }
        }
        let found = SlotFinding(slots, question.moments, question.rooms).slots
        answer = found.map { zip(mixture.groups, $0).map { PlacedGroup(pupils: $0.pupils, cost: $0.cost, slot: $1) } }
    }
}
