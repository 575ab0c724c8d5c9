/// What matters in a room. Source: the source document, step 5 of setting up a group: quiet and enclosed.
public enum RoomFitness {
    /// What speaks against a room for so many people, each in a sentence; none where it is fine.
    public static func advice(isQuiet: Bool, isEnclosed: Bool, places: Int?, for people: Int) -> [String] {
        [
            isQuiet ? nil : "It is not quiet. Others will hear the group, and the group will hear them.",
            isEnclosed ? nil : "It is not enclosed. Who passes through changes what children dare to do.",
            places.flatMap { $0 < people ? "It holds \($0), and the group is \(people) with its adults." : nil },
        ].compactMap(\.self)
    }
}
