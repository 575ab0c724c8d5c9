/// Whether a tutor could take a group at its slot. Tutors are listed by it, and by name within it; there is no score.
public enum TutorFreedom: Int, CaseIterable, Sendable, Comparable {
    case free, notKnown, notFree

    /// - Parameters:
    ///   - free: when they said that they are free; empty where they have said nothing.
    ///   - others: what the other groups that they lead hold.
    public init(at held: HeldSlot, free: [FreeTime], others: [HeldSlot]) {
        if others.contains(where: held.overlaps) {
            self = .notFree
        } else if free.isEmpty {
            self = .notKnown
        } else {
            self = free.cover(held) ? .free : .notFree
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
