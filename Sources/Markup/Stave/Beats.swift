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
    "<svg class=\"beat\" viewBox=\"0 0 24 44\" width=\"18\" height=\"33\" aria-hidden=\"true\" focusable=\"false\">\(note(kind, 10))</svg>"
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
    return """
        <svg viewBox="0 0 \(width) 44" width="\(width)" height="44" aria-hidden="true" focusable="false">\
        <path class="lines" d="M0 8h\(width)M0 15h\(width)M0 22h\(width)M0 29h\(width)M0 36h\(width)"/>\
        \(when(isFirst, "<path class=\"clef\" d=\"M6 15v14M11 15v14\"/>"))\
        \(each(Array(beats.enumerated())) { number, beat in note(beat.kind, start + number * 22) })\
        \(when(isLast, "<path class=\"bar\" d=\"M\(width - 6) 8v28\"/><path class=\"bar end\" d=\"M\(width - 2) 8v28\"/>"))\
        \(when(!isLast, "<path class=\"bar\" d=\"M\(width - 1) 8v28\"/>"))</svg>
        """
}
