import Nurture

/// What is said on the page of suggestions.
enum SuggestionWords {
    static func worth(_ worth: FormingWorth) -> String {
        let need = worth.unplacedNeed == 0 ? "Everybody has a place." : "Need without a place: \(worth.unplacedNeed)."
        return "\(need) It costs \(worth.cost) points; fewer are better."
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
