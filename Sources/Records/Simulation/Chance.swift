/// Chance that falls the same way for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for one numbered part, so that the part is the same in a small database and in a large one.
    init(seed: UInt64, part: Int...) {
        self.init(seed: seed)
        for number in part {
            state = next() ^ UInt64(truncatingIfNeeded: number)
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True in so many cases of a hundred.
    mutating func falls(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func one<Element>(of choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &self)] }
}
