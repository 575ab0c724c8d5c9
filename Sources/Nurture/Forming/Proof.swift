/// What an answer of a branch can't fall below, calculated from prices in whole numbers. Any prices prove something; good ones prove much.
///
/// Whatever an answer is, what it costs is the sum of its rows' prices and of what each of its groups and each child without a
/// place costs more than it is worth. So no answer is cheaper than the prices of all rows and the least of those rests.
struct Proof {
    /// In halves of a point, rounded up.
    let bound: Int
    /// For each group of the branch in turn: what no answer with this group can fall below, as finely as prices are.
    let withGroup: [Int]
    private let fineBound: Int
    private let waitingRests: [Int]

    /// Prices are kept as whole numbers of so many to a half point.
    static let fineness = 1 << 20

    init(_ prices: [Double], _ layout: PriceLayout, _ branch: Branch, _ question: FormingQuestion) {
        var fine = prices.map { Int(($0 * Double(Proof.fineness)).rounded()) }
        // More room is never a loss, so that its price has one direction.
        for row in layout.momentRow...layout.mostCountRow { fine[row] = min(0, fine[row]) }
        if let row = layout.leastCountRow { fine[row] = max(0, fine[row]) }
        if let row = layout.mostNeedRow { fine[row] = min(0, fine[row]) }
        if let row = layout.leastNeedRow { fine[row] = max(0, fine[row]) }
        var bound = layout.due * Proof.fineness
        for row in 0..<layout.momentRow { bound += fine[row] }
        for (moment, rooms) in question.rooms.enumerated() { bound += fine[layout.momentRow + moment] * rooms }
        bound += fine[layout.mostCountRow] * branch.counts.upperBound
        bound += layout.leastCountRow.map { fine[$0] * branch.counts.lowerBound } ?? 0
        bound += layout.mostNeedRow.map { fine[$0] * branch.needs.upperBound } ?? 0
        bound += layout.leastNeedRow.map { fine[$0] * branch.needs.lowerBound } ?? 0
        let ofNeed = [layout.mostNeedRow, layout.leastNeedRow].reduce(0) { sum, row in sum + (row.map { fine[$0] } ?? 0) }
        waitingRests = question.roster.pupils.indices.map { pupil in
            layout.pupilRow[pupil] < 0
                ? 0
                : layout.costOfWaiting[pupil] * Proof.fineness - fine[layout.pupilRow[pupil]] - ofNeed * question.roster.need[pupil]
        }
        for pupil in layout.waiters {
            bound += branch.mustWait.contains(pupil) ? waitingRests[pupil] : min(0, waitingRests[pupil])
        }
        var rests = [Int](repeating: 0, count: branch.groups.count)
        var worst = 0
        layout.seen(fine).rests(branch.groups, cost: { Int($0) * Proof.fineness }) { place, rest in
            rests[place] = rest
            worst = min(worst, rest)
        }
        fineBound = bound + worst * branch.counts.upperBound
        self.bound = Proof.roundedUp(fineBound)
        let base = fineBound
        withGroup = rests.map { base + max(0, $0) }
    }

    /// What no answer in which this pupil is without a place can fall below.
    func withWaiting(_ pupil: Int) -> Int { fineBound + max(0, waitingRests[pupil]) }

    /// Every answer costs an even number of halves.
    private static func roundedUp(_ fine: Int) -> Int {
        let step = 2 * fineness
        return 2 * (fine >= 0 ? (fine + step - 1) / step : -(-fine / step))
    }
}
