/// How things stand. Its shape tells it as well as its colour.
public enum TagTone: String, Sendable {
    case done, waiting, late, plain
}

/// A word that says how things stand.
public func tag(_ text: String, _ tone: TagTone = .plain) -> Markup {
    "<span class=\"tag \(tone.rawValue)\">\(text)</span>"
}
