/// A square of dark and light fields that a telephone's camera reads, with four light fields around it. Its rows are drawn as one path,
/// because seams between single fields would show on paper.
public func squareCode(_ rows: [[Bool]]) -> Markup {
    let width = rows.count + 8
    return """
        <svg class="square-code" viewBox="0 0 \(width) \(width)" width="\(width * 4)" height="\(width * 4)" aria-hidden="true" focusable="false">\
        <path fill="#fff" d="M0 0h\(width)v\(width)H0z"/><path fill="#000" stroke="none" d="\(each(Array(rows.enumerated()), runs))"/></svg>
        """
}

/// The dark runs of one row.
private func runs(_ number: Int, _ row: [Bool]) -> Markup {
    var path = Markup.nothing
    var start: Int?
    for (place, isDark) in (row + [false]).enumerated() {
        if isDark, start == nil { start = place }
        if !isDark, let first = start {
            path += "M\(first + 4) \(number + 4)h\(place - first)v1h-\(place - first)z"
            start = nil
        }
    }
    return path
}
