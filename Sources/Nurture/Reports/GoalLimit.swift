/// How many aims a pupil has at most, and how they are marked. Source: facts.md rule 8.
public enum GoalLimit {
    public static let most = 3
    /// From Year 3 on.
    public static let steps = 0...10
    /// From Reception to Year 2: one of three faces.
    public static let faces = 1...3

    public static func steps(by scale: AnswerScale) -> ClosedRange<Int> { scale == .faces ? faces : steps }
}
