/// Prices as groups see them: one for each pupil, and the best slot of each choice.
struct GroupPrices<Price: AdditiveArithmetic & Comparable> {
    let ofPupil: [Price]
    let ofChoice: [Price]
    private let slotOfChoice: [Int]
    private let width: Int

    init(ofPupil: [Price], ofSlot: [Price], of choices: SlotChoices, more: Price, width: Int) {
        self.ofPupil = ofPupil
        self.width = width
        slotOfChoice = choices.all.map { set in
            var (rest, best) = (set & (set - 1), set.trailingZeroBitCount)
            while rest != 0 {
                let slot = rest.trailingZeroBitCount
                if ofSlot[slot] > ofSlot[best] { best = slot }
                rest &= rest - 1
            }
            return best
        }
        ofChoice = slotOfChoice.map { ofSlot[$0] + more }
    }

    func slot(of group: PossibleGroup) -> Int { slotOfChoice[Int(group.choice)] }

    /// What a group costs more than its pupils, its slot and its being one more are worth, for each group in turn.
    @inline(__always)
    func rests(_ groups: [PossibleGroup], cost: (Int32) -> Price, _ body: (Int, Price) -> Void) {
        groups.withUnsafeBufferPointer { groups in
            ofPupil.withUnsafeBufferPointer { ofPupil in
                ofChoice.withUnsafeBufferPointer { ofChoice in
                    for place in groups.indices {
                        let rows = groups[place].rows
                        var rest = cost(groups[place].cost) - ofChoice[Int(groups[place].choice)]
                        for lane in 0..<width { rest -= ofPupil[Int(rows[lane])] }
                        body(place, rest)
                    }
                }
            }
        }
    }
}

extension GroupPrices<Double> {
    /// Places of those that would make the mixture cheaper, the cheapest first; not too many at once.
    func cheapest(among groups: [PossibleGroup]) -> [Int] {
        let most = 100
        var found: [(rest: Double, place: Int)] = []
        var limit = -1e-6
        rests(groups, cost: { Double($0) }) { place, rest in
            guard rest < limit else { return }
            found.append((rest, place))
            guard found.count == most * 8 else { return }
            found.sort { ($0.rest, $0.place) < ($1.rest, $1.place) }
            found.removeLast(most * 7)
            limit = found[most - 1].rest
        }
        return found.sorted { ($0.rest, $0.place) < ($1.rest, $1.place) }.prefix(most).map(\.place)
    }
}
