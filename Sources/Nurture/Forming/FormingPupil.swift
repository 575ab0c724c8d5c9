/// A pupil as the forming of groups sees one: no name, only what groups are formed by.
public struct FormingPupil: Hashable, Sendable {
    /// What tells this pupil from all others; nothing is concluded from it.
    public let code: String
    /// 12 × year + month of birth.
    public let monthOfBirth: Int
    public let tendency: Tendency
    /// Folded, so that "Drums" is "drums".
    public let interests: Set<String>
    public let free: Set<Slot>
    /// How much it matters that this child gets a place now, from 1 to 3.
    public let need: Int
    /// The running group to which the pupil belongs.
    public let runningGroup: RunningGroup?

    public init(
        code: String, monthOfBirth: Int, tendency: Tendency = .varies, interests: [String] = [], free: [Slot] = [], need: Int = 1,
        in runningGroup: RunningGroup? = nil
    ) {
        self.code = code
        self.monthOfBirth = monthOfBirth
        self.tendency = tendency
        self.interests = Set(interests.map(FormingPupil.folded).filter { !$0.isEmpty })
        self.free = Set(free)
        self.need = need
        self.runningGroup = runningGroup
    }

    private static func folded(_ interest: String) -> String {
        interest.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A group that meets already. Its pupils stay together at its slot.
public struct RunningGroup: Hashable, Sendable {
    public let code: String
    public let slot: Slot

    public init(code: String, slot: Slot) {
        self.code = code
        self.slot = slot
    }
}
