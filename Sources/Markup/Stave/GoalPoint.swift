/// Where a pupil stood with an aim at one moment, between 0 and 10.
public struct GoalPoint: Sendable {
    /// At the start, in the middle, at the end.
    public let moment: String
    public let number: Int

    public init(_ moment: String, number: Int) {
        self.moment = moment
        self.number = number
    }
}
