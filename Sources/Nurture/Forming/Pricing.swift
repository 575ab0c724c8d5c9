/// The cheapest mixture of a branch's groups, parts of groups allowed. Its prices prove what no whole answer can fall below,
/// and its parts show where to look for whole answers.
struct Pricing {
    struct Part {
        let group: PossibleGroup
        let slot: Int
        let amount: Double
    }

    private(set) var parts: [Part] = []
    /// How much of each pupil is without a place.
    private(set) var waiting: [Double]
    let proof: Proof

    init(_ branch: Branch, of question: FormingQuestion, _ effort: Effort) {
        let layout = PriceLayout(branch, question)
        let table = layout.table()
        var pool: [Int: (group: PossibleGroup, slot: Int)] = [:]
        func add(_ group: PossibleGroup, _ slot: Int) {
            pool[table.add(cost: Double(group.cost), layout.entries(group, slot))] = (group, slot)
        }
        for part in branch.parts { add(part.group, part.slot) }
        while true {
            table.settle(effort)
            let prices = layout.seen(table.prices)
            let cheap = prices.cheapest(among: branch.groups)
            effort.spend(branch.groups.count * 4)
            if cheap.isEmpty || effort.isSpent { break }
            for place in cheap { add(branch.groups[place], prices.slot(of: branch.groups[place])) }
        }
        proof = Proof(table.prices, layout, branch, question)
        waiting = [Double](repeating: 0, count: question.roster.pupils.count)
        for (variable, amount) in table.solution where amount > 1e-3 {
            if let entry = pool[variable] {
                parts.append(Part(group: entry.group, slot: entry.slot, amount: amount))
            } else if let pupil = layout.waiter(variable) {
                waiting[pupil] += amount
            }
        }
    }
}
