/// Slots as bits, by their places in the problem.
typealias SlotSet = UInt128

extension SlotSet {
    init(slot: Int) { self = 1 << SlotSet(slot) }

    var slots: [Int] {
        var rest = self
        var found: [Int] = []
        while rest != 0 {
            found.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return found
    }
}
