/// The moments at which rooms are counted. A group holds its room from its start, so that at any moment as many rooms
/// are taken as groups began within the minutes before; it is enough to count where those slots are the most.
struct RoomMoments: Sendable {
    /// For each moment the slots whose groups hold a room at it.
    let all: [[Int]]
    /// For each slot the moments at which its group holds a room.
    let ofSlot: [[Int]]

    init(_ slots: [Slot], minutes: Int) {
        let sets = slots.map { end in
            slots.indices.filter { slots[$0].weekday == end.weekday && (0..<minutes).contains(end.time.minutes - slots[$0].time.minutes) }
        }
        let largest = sets.indices.filter { one in !sets.indices.contains { $0 != one && Set(sets[one]).isStrictSubset(of: sets[$0]) } }
        all = largest.map { sets[$0] }
        let moments = all
        ofSlot = slots.indices.map { slot in moments.indices.filter { moments[$0].contains(slot) } }
    }
}
