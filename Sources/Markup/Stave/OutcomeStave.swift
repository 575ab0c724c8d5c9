/// An outcome as two bars, start and end, with a column for each of the four voices, and beneath it what may be said of it.
/// Where the marks are one pupil's, a voice's note at the start is joined to its note at the end; a group's are `joined: false`,
/// because one mark at the start and one at the end may be two children's.
public func outcomeStave(_ title: String, _ notes: [StaveNotes], saying sentences: [String], joined: Bool = true) -> Markup {
    let voices = ofEveryVoice(notes)
    let columns = StaveColumns(voices)
    let start = StaveBar(voices, \.start, columns, joins: joined, isFirst: true)
    let end = StaveBar(voices, \.end, columns, joins: joined, isFirst: false)
    return """
        <figure class="outcome"><figcaption>\(title)</figcaption>
        <div class="stave" role="img" aria-label="\(spoken(title, voices))">\(bar("Start", start))\(bar("End", end))</div>
        \(when(!sentences.isEmpty, "<div class=\"said\">\(each(sentences) { "<p>\($0)</p>" })</div>"))</figure>
        """
}

private func ofEveryVoice(_ notes: [StaveNotes]) -> [StaveNotes] {
    VoiceSign.allCases.map { voice in
        let own = notes.filter { $0.voice == voice }
        return StaveNotes(voice, start: own.flatMap(\.start), end: own.flatMap(\.end))
    }
}

private func spoken(_ title: String, _ voices: [StaveNotes]) -> String {
    func bar(_ marks: KeyPath<StaveNotes, [Int]>) -> String { voices.map { $0.spoken(marks) }.joined(separator: "; ") }
    return "\(title). Start: \(bar(\.start)). End: \(bar(\.end))."
}

/// Each bar is a picture of its own, so that they stand one below the other where the page is narrow.
private func bar(_ name: String, _ bar: StaveBar) -> Markup {
    "<div class=\"bar-of\"><span>\(name)</span>\(bar.markup)</div>"
}
