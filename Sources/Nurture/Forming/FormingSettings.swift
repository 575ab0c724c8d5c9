/// The numbers by which groups are suggested. These are the usual ones; a programme may have its own.
public struct FormingSettings: Hashable, Sendable, Codable {
    /// How many pupils a group has.
    public var smallest = 3
    public var largest = 5
    /// Of how many pupils a group is at its best.
    public var best = 4
    /// How many months may lie between the oldest and the youngest.
    public var mostMonthsApart = 24
    /// How long a group holds its room, changing over included.
    public var minutesInRoom = MeetingTime.minutesHeld
    public var costOfGroup = 12
    /// From here on each month of age between oldest and youngest costs one.
    public var monthsWithoutCost = 12
    public var costOfSize = 2
    /// For each pupil with interests that nobody in the group shares.
    public var costOfNoSharedInterest = 3
    /// Exactly one who holds back with exactly two who burst out.
    public var costOfOneQuietWithTwoLoud = 6
    /// For each pair that should be together and isn't.
    public var costOfParting = 8

    public init() {}
}
