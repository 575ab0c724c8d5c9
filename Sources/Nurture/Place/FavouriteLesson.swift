/// A time that always takes a child away from the lesson it loves costs more than it gives.
public enum FavouriteLesson {
    /// Whether what is written of a child's likes speaks of a lesson.
    public static func isNamed(_ lesson: String, in likes: [String]) -> Bool { likes.contains { NameMention.isFound(lesson, in: $0) } }

    /// What to say before a time is chosen that takes several pupils away from a lesson they love; nil where it takes nobody.
    /// - Parameter pupils: their names, where the reader may know what they love; the others are only counted.
    public static func advice(for pupils: [String?]) -> String? {
        guard !pupils.isEmpty else { return nil }
        let names = pupils.compactMap(\.self)
        let who =
            names.count == pupils.count
            ? names.joined(separator: " and ") : pupils.count == 1 ? "one of the pupils" : "\(pupils.count) of the pupils"
        return
            "This time would always take \(who) away from a lesson they love. The school may know a better one, or let the times alternate."
    }
}
