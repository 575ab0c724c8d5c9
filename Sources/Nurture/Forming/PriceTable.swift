/// Finds the prices at which no group would be cheaper than its pupils' prices together: the simplex method of linear programming,
/// with the inverse of the basis kept whole. A row is a pupil, a moment of the rooms or a limit; a variable is a group at a
/// slot, a pupil without a place, or what a row leaves over.
///
/// The numbers here are only near enough. What is concluded from them is calculated again in whole numbers by ``Proof``.
final class PriceTable {
    let rows: Int
    private(set) var prices: [Double]
    private var inverse: [Double]
    private var basis: [Int]
    private var amounts: [Double]
    private var costs: [Double] = []
    private var starts: [Int] = [0]
    private var places: [Int] = []
    private var weights: [Double] = []
    private var isInBasis: [Bool] = []
    private var entering: [Double]

    /// - Parameters:
    ///   - amounts: how much each row has to come to
    ///   - fillers: for each row the cost of its first variable, which fills the row alone
    init(amounts: [Double], fillers: [Double]) {
        rows = amounts.count
        self.amounts = amounts
        inverse = [Double](repeating: 0, count: rows * rows)
        entering = [Double](repeating: 0, count: rows)
        basis = Array(0..<rows)
        prices = fillers
        for row in 0..<rows {
            inverse[row * rows + row] = 1
            add(cost: fillers[row], [(row, 1)])
            isInBasis[row] = true
        }
    }

    @discardableResult
    func add(cost: Double, _ entries: [(row: Int, weight: Double)]) -> Int {
        costs.append(cost)
        for entry in entries {
            places.append(entry.row)
            weights.append(entry.weight)
        }
        starts.append(places.count)
        isInBasis.append(false)
        return costs.count - 1
    }

    /// What each variable comes to; those that aren't named come to nothing.
    var solution: [(variable: Int, amount: Double)] { zip(basis, amounts).map { (variable: $0, amount: $1) } }

    /// Exchanges variables until none of those that were added would make it cheaper.
    func settle(_ effort: Effort) {
        var exchanges = 0
        while exchanges < 50 * rows, !effort.isSpent, let variable = cheapest() {
            effort.spend(places.count + rows * rows)
            guard exchange(variable) else { return }
            exchanges += 1
        }
    }

    private func cheapest() -> Int? {
        var (best, found) = (-1e-7, Int?.none)
        prices.withUnsafeBufferPointer { prices in
            places.withUnsafeBufferPointer { places in
                weights.withUnsafeBufferPointer { weights in
                    for variable in costs.indices where !isInBasis[variable] {
                        var rest = costs[variable]
                        for entry in starts[variable]..<starts[variable + 1] { rest -= prices[places[entry]] * weights[entry] }
                        if rest < best { (best, found) = (rest, variable) }
                    }
                }
            }
        }
        return found
    }

    private func exchange(_ variable: Int) -> Bool {
        var saving = costs[variable]
        for row in 0..<rows { entering[row] = 0 }
        inverse.withUnsafeBufferPointer { inverse in
            for entry in starts[variable]..<starts[variable + 1] {
                let (column, weight) = (places[entry] * rows, weights[entry])
                saving -= prices[places[entry]] * weight
                for row in 0..<rows { entering[row] += weight * inverse[column + row] }
            }
        }
        var (leaving, least) = (-1, Double.infinity)
        for row in 0..<rows where entering[row] > 1e-9 {
            let ratio = max(0, amounts[row]) / entering[row]
            if ratio < least - 1e-12 || (ratio < least + 1e-12 && leaving >= 0 && entering[row] > entering[leaving]) {
                (leaving, least) = (row, min(least, ratio))
            }
        }
        guard leaving >= 0 else { return false }
        let pivot = entering[leaving]
        inverse.withUnsafeMutableBufferPointer { inverse in
            entering.withUnsafeBufferPointer { entering in
                for column in 0..<rows {
                    let start = column * rows
                    let part = inverse[start + leaving] / pivot
                    guard part != 0 else { continue }
                    prices[column] += saving * part
                    for row in 0..<rows { inverse[start + row] -= entering[row] * part }
                    inverse[start + leaving] = part
                }
            }
        }
        for row in 0..<rows { amounts[row] -= least * entering[row] }
        amounts[leaving] = least
        isInBasis[basis[leaving]] = false
        isInBasis[variable] = true
        basis[leaving] = variable
        return true
    }
}
