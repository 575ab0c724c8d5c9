/// A line of sessions as notes in bars, with the same in words for those who do not see it and a key of the notes that occur.
/// Every bar is a picture of its own, so that the line wraps between bars, as music does.
public func beats(_ beats: [Beat], title: String) -> Markup {
    let bars = inBars(beats)
    return """
        <div class="beats"><div class="line" role="img" aria-label="\(title): \(beats.map(\.words).joined(separator: ", ")).">\
        \(each(Array(bars.enumerated())) { number, bar in beatBar(bar, isFirst: number == 0, isLast: number == bars.count - 1) })</div>
        <ul class="key" aria-hidden="true">\(each(beatKinds.filter { kind in beats.contains { $0.kind == kind.0 } }) { kind in
            "<li>\(beat(kind.0))\(kind.1)</li>"
        })</ul></div>
        """
}

/// A small note beside a word.
func beat(_ kind: String) -> Markup {
    drawing("beat", width: 24, height: 44, shownAt: (18, 33), note(kind, 10))
}

private func inBars(_ beats: [Beat]) -> [[Beat]] {
    beats.reduce(into: [[]]) { bars, beat in
        if beat.startsBar, bars.last?.isEmpty == false { bars.append([]) }
        bars[bars.count - 1].append(beat)
    }
}

private func beatBar(_ beats: [Beat], isFirst: Bool, isLast: Bool) -> Markup {
    let start = isFirst ? 24 : 14
    let width = start + beats.count * 22 + (isLast ? 4 : 0)
    return drawing(
        nil, width: width, height: 44,
        """
        \(staveLines(from: 8, apart: 7, width: width))\
        \(when(isFirst, "<path class=\"clef\" stroke-width=\"3\" d=\"M6 15v14M11 15v14\"/>"))\
        \(each(Array(beats.enumerated())) { number, beat in note(beat.kind, start + number * 22) })\
        \(when(isLast, "<path class=\"bar\" d=\"M\(width - 6) 8v28\"/><path class=\"bar end\" stroke-width=\"3.5\" d=\"M\(width - 2) 8v28\"/>"))\
        \(when(!isLast, "<path class=\"bar\" d=\"M\(width - 1) 8v28\"/>"))
        """)
}
