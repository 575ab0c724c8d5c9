/// Gives each group one of its slots, so that there are rooms enough at any moment; whoever has the fewest is asked first.
struct SlotFinding {
    /// In the order of the groups; nil if there is no way, or none was found within the patience.
    private(set) var slots: [Int]?
    private var rooms: [Int]
    private let choices: [SlotSet]
    private let moments: RoomMoments
    private var patience = 2_000

    init(_ choices: [SlotSet], _ moments: RoomMoments, _ rooms: [Int]) {
        (self.choices, self.moments, self.rooms) = (choices, moments, rooms)
        var given = [Int](repeating: -1, count: choices.count)
        slots = give(&given) ? given : nil
    }

    private mutating func give(_ given: inout [Int]) -> Bool {
        patience -= 1
        guard patience > 0 else { return false }
        var fewest: (group: Int, slots: [Int])?
        for group in choices.indices where given[group] < 0 {
            let open = choices[group].slots.filter { slot in moments.ofSlot[slot].allSatisfy { rooms[$0] > 0 } }
            if fewest.map({ open.count < $0.slots.count }) ?? true { fewest = (group, open) }
        }
        guard let fewest else { return true }
        for slot in fewest.slots {
            for moment in moments.ofSlot[slot] { rooms[moment] -= 1 }
            given[fewest.group] = slot
            if give(&given) { return true }
            given[fewest.group] = -1
            for moment in moments.ofSlot[slot] { rooms[moment] += 1 }
        }
        return false
    }
}
