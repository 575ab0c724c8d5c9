/// A hocket: a tune of which each voice plays just one note at a time. It stands where somebody comes in, and says nothing that is
/// not in words beside it.
public func tune() -> Markup {
    """
    <div class="tune">\(drawing(nil, width: 288, height: 92, each(Array(notes.enumerated())) { number, note in
        let x = 18 + number * 36
        return "<path d=\"M\(x + 5) \(note.1)v-34\"/>\(shape(note.0, x, note.1))"
    }))</div>
    """
}

/// Each voice with the height of its note; the lines lie at 26, 38, 50, 62 and 74.
private let notes: [(VoiceSign, Int)] = [
    (.pupil, 74), (.tutor, 62), (.school, 50), (.pupil, 56), (.home, 44), (.tutor, 50), (.school, 62), (.home, 50),
]
