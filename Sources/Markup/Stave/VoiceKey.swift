/// The voices with their signs, and how a stave is read. It stands once on a page.
public func voiceKey() -> Markup {
    """
    <ul class="voices">\(each(VoiceSign.allCases) { "<li>\(voiceSign($0))\(name($0))</li>" })\
    <li>\(drawing("beat", width: 24, height: 44, shownAt: (18, 33), rest(12, 22)))No mark</li></ul>
    <p class="detail">The five lines are marks from 1, the lowest, to 5. Notes on one line agree. Notes far apart see different things: worth a talk.</p>
    """
}

private func name(_ voice: VoiceSign) -> String {
    switch voice {
    case .pupil: "Pupil"
    case .tutor: "Tutor"
    case .school: "School"
    case .home: "Home"
    }
}
