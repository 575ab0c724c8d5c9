/// The different sets of slots that groups can choose from, each kept once.
struct SlotChoices {
    private(set) var all: [SlotSet] = []
    private var places: [SlotSet: Int32] = [:]

    mutating func place(of set: SlotSet) -> Int32 {
        if let place = places[set] { return place }
        let place = Int32(all.count)
        all.append(set)
        places[set] = place
        return place
    }
}
