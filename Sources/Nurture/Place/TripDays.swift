/// What a trip of a year group means for a group that has pupils in it.
public enum TripDays {
    /// A group meets without those who are out as long as enough are left to play together.
    public static func isOff(pupils: Int, away: Int) -> Bool { away > 0 && pupils - away < GroupSize.usual.lowerBound }
}
