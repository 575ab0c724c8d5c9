extension Letter {
    private static let pauses: [Int64] = [1, 5, 15, 60, 180]

    /// How long a letter that could not be sent waits for the next try: longer each time.
    public static func minutesToNextTry(after tries: Int) -> Int64 { pauses[min(max(tries, 1), pauses.count) - 1] }
}
