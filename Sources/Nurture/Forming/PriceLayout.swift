/// Which row of the prices is what, for one branch.
struct PriceLayout {
    /// The row of each pupil; -1 for the members of a running group but its first.
    let pupilRow: [Int]
    let momentRow: Int
    /// At most so many groups.
    let mostCountRow: Int
    /// At least so many groups; nil where that says nothing.
    let leastCountRow: Int?
    /// At most, and at least, so much need among those without a place.
    let mostNeedRow: Int?
    let leastNeedRow: Int?
    let rowCount: Int
    /// Who may or must be without a place, what that costs each in this branch, and what is due in any case.
    let waiters: [Int]
    let costOfWaiting: [Int]
    let due: Int
    private let branch: Branch
    private let question: FormingQuestion

    init(_ branch: Branch, _ question: FormingQuestion) {
        (self.branch, self.question) = (branch, question)
        let roster = question.roster
        let rowed = roster.all & roster.rowed
        pupilRow = roster.pupils.indices.map { rowed.contains($0) ? (rowed & ((1 << PupilSet($0)) - 1)).count : -1 }
        momentRow = rowed.count
        mostCountRow = momentRow + question.moments.all.count
        var next = mostCountRow + 1
        func row(_ isNeeded: Bool) -> Int? {
            defer { if isNeeded { next += 1 } }
            return isNeeded ? next : nil
        }
        waiters = (branch.mayWait | branch.mustWait).members
        leastCountRow = row(branch.counts.lowerBound > 0)
        mostNeedRow = row(branch.needs.upperBound < waiters.reduce(0) { $0 + roster.need[$1] })
        leastNeedRow = row(branch.needs.lowerBound > 0)
        rowCount = next
        (costOfWaiting, due) = question.waiting(in: branch)
    }

    /// A table in which each row is filled by what costs more than any answer, or by what is left over.
    func table() -> PriceTable {
        let far = Double(question.costOfWaiting.max() ?? 1) * 16 + 100_000
        var amounts = [Double](repeating: 1, count: rowCount)
        var fillers = [Double](repeating: 0, count: rowCount)
        for row in 0..<momentRow { fillers[row] = far }
        for (moment, rooms) in question.rooms.enumerated() { amounts[momentRow + moment] = Double(rooms) }
        amounts[mostCountRow] = Double(branch.counts.upperBound)
        if let leastCountRow { (amounts[leastCountRow], fillers[leastCountRow]) = (Double(branch.counts.lowerBound), far) }
        if let mostNeedRow { amounts[mostNeedRow] = Double(branch.needs.upperBound) }
        if let leastNeedRow { (amounts[leastNeedRow], fillers[leastNeedRow]) = (Double(branch.needs.lowerBound), far) }
        // A very little more in each row, in each another little, so that exchanges don't run in circles.
        for row in 0..<rowCount { amounts[row] += 1e-7 * Double(1 + row * 7 % 13) }
        let table = PriceTable(amounts: amounts, fillers: fillers)
        for pupil in waiters {
            let limits = [mostNeedRow, leastNeedRow].compactMap { $0 }
            table.add(
                cost: Double(costOfWaiting[pupil]),
                [(pupilRow[pupil], 1)] + limits.map { ($0, Double(question.roster.need[pupil])) })
        }
        for row in [leastCountRow, leastNeedRow].compactMap({ $0 }) { table.add(cost: 0, [(row, -1)]) }
        return table
    }

    /// Whose waiting a variable of ``table()`` stands for.
    func waiter(_ variable: Int) -> Int? {
        waiters.indices.contains(variable - rowCount) ? waiters[variable - rowCount] : nil
    }

    func entries(_ group: PossibleGroup, _ slot: Int) -> [(row: Int, weight: Double)] {
        let pupils = (0..<8).map { group.rows[$0] }.prefix { $0 != Roster.freeRow }.map { pupilRow[Int($0)] }
        let limits = [mostCountRow, leastCountRow].compactMap { $0 }
        return (pupils + question.moments.ofSlot[slot].map { momentRow + $0 } + limits).map { (row: $0, weight: 1) }
    }

    /// The prices as groups see them.
    func seen<Price: AdditiveArithmetic & Comparable>(_ prices: [Price]) -> GroupPrices<Price> {
        var ofPupil = [Price](repeating: .zero, count: Int(Roster.freeRow) + 1)
        for (pupil, row) in pupilRow.enumerated() where row >= 0 { ofPupil[pupil] = prices[row] }
        let ofSlot = question.moments.ofSlot.map { $0.reduce(Price.zero) { $0 + prices[momentRow + $1] } }
        let count = prices[mostCountRow] + (leastCountRow.map { prices[$0] } ?? .zero)
        return GroupPrices(ofPupil: ofPupil, ofSlot: ofSlot, of: question.choices, more: count, width: question.roster.settings.largest)
    }
}

extension FormingQuestion {
    /// A pair of which one has a place costs a half of a parting more. Where a branch has settled one of the two, that is known from the other.
    func waiting(in branch: Branch) -> (costs: [Int], due: Int) {
        var (costs, due) = (costOfWaiting, 0)
        let (parting, settled) = (roster.settings.costOfParting, ~branch.mayWait)
        for one in roster.pupils.indices {
            for other in roster.partners[one].members where other > one {
                guard settled.contains(one) || settled.contains(other) else { continue }
                let (known, open) = settled.contains(one) ? (one, other) : (other, one)
                if branch.mustWait.contains(known) {
                    due += parting
                    costs[open] -= parting
                } else {
                    costs[open] += parting
                }
            }
        }
        return (costs, due)
    }
}
