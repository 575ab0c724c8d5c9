/// A group has three to five pupils. Source: the source document, section 0 of facts.md. A warning and never a wall:
/// there are days and schools for which another size is right.
public enum GroupSize {
    public static let usual = 3...5

    /// Why another number may be harder; nil for a usual one.
    public static func advice(for count: Int) -> String? {
        switch count {
        case usual: nil
        case ..<usual.lowerBound:
            "With \(count == 1 ? "one pupil" : "\(count) pupils"), one absence leaves no group. Three to five give everybody somebody to play with."
        default:
            "With \(count) pupils, each has less than six minutes of a half hour. Three to five leave time for every voice."
        }
    }
}
