/// Whether a tutor could take a group at its slot. Tutors are listed by it, and by name within it; there is no score.
public enum TutorFreedom: Int, CaseIterable, Sendable, Comparable {
    case free, notKnown, notFree

    /// - Parameters:
    ///   - free: when they said that they are free; empty where they have said nothing.
    ///   - others: the slots of the other groups that they lead.
    public init(at slot: Slot, free: [FreeTime], others: [Slot]) {
        if others.contains(where: slot.overlaps) {
            self = .notFree
        } else if free.isEmpty {
            self = .notKnown
        } else {
            self = free.cover(slot) ? .free : .notFree
        }
    }

    public var words: String {
        switch self {
        case .free: "Free"
        case .notKnown: "Not known"
        case .notFree: "Not free"
        }
    }

    public static func < (one: TutorFreedom, other: TutorFreedom) -> Bool { one.rawValue < other.rawValue }
}
