/// The half hour as a bar of thirty minutes filled with activities. What is not filled is a rest; what is too much stands behind the bar line.
public func halfHour(_ parts: [BarPart], minutes: Int = 30) -> Markup {
    """
    <div class="half-hour"><div class="clock">\(MinuteBar(parts, minutes).markup)</div>
    <div class="activities">\(when(!parts.isEmpty, "<ol>\(each(parts) { line($0) })</ol>"))<p class="detail">\(inAll(parts, minutes))</p></div></div>
    """
}

private func line(_ part: BarPart) -> Markup {
    "<li>\(part.words)\(when(part.minutes > 0, " <span class=\"detail\">\(inMinutes(part.minutes))</span>"))</li>"
}

private func inAll(_ parts: [BarPart], _ minutes: Int) -> String {
    let filled = parts.map { max(0, $0.minutes) }.reduce(0, +)
    if filled == 0 { return "A rest of \(inMinutes(minutes))." }
    if filled < minutes { return "\(inMinutes(filled)) in all, then a rest of \(inMinutes(minutes - filled))." }
    if filled > minutes { return "\(inMinutes(filled)) in all, \(filled - minutes) more than \(minutes)." }
    return "\(inMinutes(filled)) in all."
}

private func inMinutes(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }
