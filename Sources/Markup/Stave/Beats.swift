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

/// A line of sessions as notes in bars, with the same in words for those who do not see it.
public func beats(_ beats: [Beat], title: String) -> Markup {
    let width = beats.count * 26 + 16
    return """
        <svg class="beats" role="img" viewBox="0 0 \(width) 44" width="\(width)" height="44">
        <title>\(title): \(beats.map(\.words).joined(separator: ", ")).</title>
        <path class="lines" d="M0 8h\(width)M0 15h\(width)M0 22h\(width)M0 29h\(width)M0 36h\(width)"/>
        \(each(Array(beats.enumerated())) { number, beat in
            let x = number * 26 + 16
            return "\(when(beat.startsBar, "<path class=\"bar\" d=\"M\(x - 12) 8v28\"/>"))\(note(beat.kind, x))"
        })
        </svg>
        """
}

/// A small note beside a word.
func beat(_ kind: String) -> Markup {
    "<svg class=\"beat\" viewBox=\"0 0 24 44\" width=\"24\" height=\"30\" aria-hidden=\"true\" focusable=\"false\">\(note(kind, 10))</svg>"
}

private func note(_ kind: String, _ x: Int) -> Markup {
    switch kind {
    case "present", "logged": "<g class=\"note \(kind)\"><ellipse cx=\"\(x)\" cy=\"29\" rx=\"6\" ry=\"4.5\"/><path d=\"M\(x + 5) 29V8\"/></g>"
    case "late": "<g class=\"note late\"><ellipse cx=\"\(x)\" cy=\"29\" rx=\"6\" ry=\"4.5\"/><path d=\"M\(x + 5) 29V8q7 4 4 11\"/></g>"
    case "watched", "today": "<g class=\"note \(kind) open\"><ellipse cx=\"\(x)\" cy=\"29\" rx=\"6\" ry=\"4.5\"/><path d=\"M\(x + 5) 29V8\"/></g>"
    case "absent": "<g class=\"note absent\"><path d=\"M\(x - 3) 12l6 8-6 6 6 8\"/></g>"
    case "cancelled": "<g class=\"note cancelled\"><path d=\"M\(x - 6) 16l12 12M\(x + 6) 16L\(x - 6) 28\"/></g>"
    case "unfinished": "<g class=\"note unfinished open\"><ellipse cx=\"\(x)\" cy=\"22\" rx=\"7\" ry=\"5\"/></g>"
    default: "<g class=\"note to-come\"><circle cx=\"\(x)\" cy=\"22\" r=\"2.5\"/></g>"
    }
}
