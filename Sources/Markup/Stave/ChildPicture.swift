/// What a child is asked about, as a picture beside the words.
public enum ChildPicture: Sendable, CaseIterable {
    /// Making music in a small group: three around a drum.
    case playing
    /// Finding out how the music goes: a note under a magnifying glass.
    case looking
    /// A recording of the sound: a microphone.
    case sound
    /// Photos and film: a camera.
    case camera
    /// Showing it to others: a note on a stage, and heads before it.
    case showing

    var markup: Markup { drawing("child-picture", width: 72, height: 72, signs) }

    private var signs: Markup {
        switch self {
        case .playing:
            """
            \(head("pupil", 11, 27))<path d="M2 47c0-7 4-10 9-10s8 2 9 7"/>\(head("home", 36, 13))<path d="M26 31c0-7 4-9 10-9s10 2 10 9"/>\
            \(head("tutor", 61, 27))<path d="M70 47c0-7-4-10-9-10s-8 2-9 7"/>\
            <ellipse cx="36" cy="43" rx="15" ry="6"/><path d="M21 43v17c0 8 30 8 30 0v-17M23 52l8 12 5-11 5 11 8-12"/>
            """
        case .looking:
            "<circle cx=\"30\" cy=\"30\" r=\"22\"/><path stroke-width=\"5\" d=\"M47 47l17 17\"/>\(note("tutor", 26, 39))"
        case .sound:
            """
            <rect class="pupil" fill="currentColor" x="27" y="7" width="18" height="32" rx="9"/>\
            <path d="M19 32c0 22 34 22 34 0M36 49v14M25 63h22M11 20q-4 9 0 18M61 20q4 9 0 18"/>
            """
        case .camera:
            """
            <path d="M14 22h10l5-9h14l5 9h10q6 0 6 6v26q0 6-6 6H14q-6 0-6-6V28q0-6 6-6z"/>\
            <circle cx="36" cy="40" r="13"/><circle class="school" fill="currentColor" cx="36" cy="40" r="6"/><path d="M55 30h2"/>
            """
        case .showing:
            """
            <rect x="9" y="6" width="54" height="36" rx="4"/>\(note("school", 33, 32))\
            \(head("pupil", 15, 56))\(head("home", 36, 56))\(head("tutor", 57, 56))\
            <path d="M6 70c1-4 5-6 9-6s8 2 9 6M27 70c1-4 5-6 9-6s8 2 9 6M48 70c1-4 5-6 9-6s8 2 9 6"/>
            """
        }
    }

    private func head(_ voice: String, _ x: Int, _ y: Int) -> Markup {
        "<circle class=\"\(voice)\" fill=\"currentColor\" cx=\"\(x)\" cy=\"\(y)\" r=\"6\"/>"
    }

    private func note(_ voice: String, _ x: Int, _ y: Int) -> Markup {
        """
        <ellipse class="\(voice)" fill="currentColor" cx="\(x)" cy="\(y)" rx="7" ry="5" transform="rotate(-20 \(x) \(y))"/>\
        <path d="M\(x + 6) \(y - 2)v-20q7 2 8 9"/>
        """
    }
}
