/// What the parts of a mixture say together: how much of each group there is, at whatever slots.
struct Mixture {
    let groups: [(pupils: PupilSet, cost: Int32, amount: Double)]
    let isWhole: Bool

    init(_ parts: [Pricing.Part]) {
        var places: [PupilSet: Int] = [:]
        var groups: [(pupils: PupilSet, cost: Int32, amount: Double)] = []
        for part in parts {
            if let place = places[part.group.pupils] {
                groups[place].amount += part.amount
            } else {
                places[part.group.pupils] = groups.count
                groups.append((part.group.pupils, part.group.cost, part.amount))
            }
        }
        self.groups = groups
        isWhole = groups.allSatisfy { abs($0.amount - 1) < 1e-3 }
    }

    /// How far a number is from a whole one; nothing if only by what calculating leaves.
    static func isOpen(_ amount: Double) -> Bool { abs(amount - amount.rounded()) > 1e-3 }
}
