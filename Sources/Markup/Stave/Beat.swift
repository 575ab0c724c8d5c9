/// One session as a note: its value says how things were, so that no colour is needed.
public struct Beat: Sendable {
    /// present, late, watched, absent, cancelled, logged, unfinished, today or toCome
    public let kind: String
    /// The same in words.
    public let words: String
    /// Whether a bar line stands before it.
    public let startsBar: Bool

    public init(_ kind: String, _ words: String, startsBar: Bool = false) {
        self.kind = kind
        self.words = words
        self.startsBar = startsBar
    }
}

/// The kinds in the order of the key, each with its word.
let beatKinds = [
    ("present", "present"), ("logged", "logged"), ("late", "late"), ("watched", "watched"), ("absent", "absent"),
    ("unfinished", "unfinished"),
    ("cancelled", "cancelled"), ("today", "today"), ("toCome", "to come"),
]
