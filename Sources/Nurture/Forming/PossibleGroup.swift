/// A group that keeps every rule, with the slots at which all of it is free.
struct PossibleGroup {
    let pupils: PupilSet
    /// In halves of a point: twice its own cost, and for each pupil in it whose partner is not, one side of the parting.
    let cost: Int32
    /// Which of the search's sets of slots.
    var choice: Int32
    /// Its rows among the prices, filled up with the row that costs nothing.
    let rows: SIMD8<UInt8>
}
