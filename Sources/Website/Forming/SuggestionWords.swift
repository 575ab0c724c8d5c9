import Nurture

/// What is said on the page of suggestions.
enum SuggestionWords {
    /// How good an arrangement is. How many have no place is told where it is known.
    static func worth(_ worth: FormingWorth, unplaced: Int? = nil) -> String {
        let points = "The groups have \(worth.cost) points; fewer are better."
        guard worth.unplacedNeed > 0 else { return "Everybody has a place. \(points)" }
        let who = unplaced.map { $0 == 1 ? "1 pupil has no place. " : "\($0) pupils have no place. " } ?? ""
        return "\(who)How much a place matters to those without one: \(worth.unplacedNeed) in all. \(points)"
    }

    static func proof(_ suggestion: Suggestion) -> String {
        suggestion.isOptimal
            ? "Within these limits and wishes, nothing better by these points is possible. There may be good reasons that no points know of."
            : "Something a little better may exist. You can ask again with other limits."
    }

    /// Which numbers a programme has changed.
    static func numbers(_ settings: FormingSettings, of programme: String) -> String {
        let changed = settings.changed.map {
            "\($0.title.prefix(1).lowercased())\($0.title.dropFirst()) \(settings[$0]), usually \($0.usual)"
        }
        return "\(programme) has numbers of its own for suggestions: \(changed.joined(separator: "; "))."
    }

    static func wish(_ kind: String, _ one: String, _ other: String) -> String {
        kind == "apart" ? "\(one) and \(other) not in one group" : "\(one) and \(other) in one group"
    }
}
