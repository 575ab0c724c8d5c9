/// A step of a phrase.
public struct PhraseStep: Sendable {
    public let words: String
    public let isDone: Bool

    public init(_ words: String, isDone: Bool) {
        self.words = words
        self.isDone = isDone
    }
}

/// Steps as the notes of a phrase, which fill in as they become true. The first that is not done yet is marked as the next.
public func phrase(_ steps: [PhraseStep], title: String) -> Markup {
    let width = steps.count * 26 + 20
    let next = steps.firstIndex { !$0.isDone }
    let done = steps.filter(\.isDone).count
    return """
        <svg class="phrase" role="img" viewBox="0 0 \(width) 52" width="\(width)" height="52">
        <title>\(title): \(done) of \(steps.count) done\(next.map { ". Next: \(steps[$0].words)" } ?? "").</title>
        <path class="lines" d="M0 8h\(width)M0 15h\(width)M0 22h\(width)M0 29h\(width)M0 36h\(width)"/>
        \(each(Array(steps.enumerated())) { number, step in phraseNote(number, step, isNext: number == next) })\
        <path class="bar" d="M\(width - 6) 8v28"/><path class="bar end" d="M\(width - 2) 8v28"/>
        </svg>
        """
}

/// The tune goes up and comes home again.
private let heights = [36, 32, 29, 25, 29, 22, 18, 15, 18, 22, 25, 29, 36]

private func phraseNote(_ number: Int, _ step: PhraseStep, isNext: Bool) -> Markup {
    let x = number * 26 + 16
    let y = heights[number % heights.count]
    return """
        <g class="note \(step.isDone ? "full" : isNext ? "open now" : "open later")">\
        <ellipse cx="\(x)" cy="\(y)" rx="6.2" ry="4.4" transform="rotate(-20 \(x) \(y))"/>\
        \(when(isNext, "<path d=\"M\(x - 5) 45l10 2.5-10 2.5\"/>"))</g>
        """
}
