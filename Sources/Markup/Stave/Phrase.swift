/// A step on the way: what it is called, and how far it is.
public struct PhraseStep: Sendable {
    public enum State: String, Sendable {
        case notStarted, waiting, ready, done
    }

    public let state: State
    /// “step 5 waiting”: how it is read out.
    public let words: String

    public init(_ state: State, _ words: String) {
        self.state = state
        self.words = words
    }
}

/// Steps as the notes of a tune that fill in as they become true, with the same in words for those who do not see it.
public func phrase(_ steps: [PhraseStep], title: String) -> Markup {
    let width = 30 + steps.count * 24
    return """
        <div class="phrase" role="img" aria-label="\(title): \(steps.map(\.words).joined(separator: ", ")).">\(drawing(
            nil, width: width, height: 62,
            """
            \(staveLines(from: 8, apart: 7, width: width))<path class="clef" stroke-width="3" d="M6 15v14M11 15v14"/>\
            \(each(Array(steps.enumerated())) { number, step in
                "\(phraseNote(step.state, 28 + number * 24, height(number)))\(phraseNumber(number, step.state))"
            })\
            <path class="bar" d="M\(width - 6) 8v28"/><path class="bar end" stroke-width="3.5" d="M\(width - 2) 8v28"/>
            """))</div>
        """
}

/// A note that is sung is full, one that is ready is open, one that waits has no stem yet, and one that has not begun is a dot.
private func phraseNote(_ state: PhraseStep.State, _ x: Int, _ y: Int) -> Markup {
    switch state {
    case .done: "<g class=\"full\" fill=\"currentColor\">\(head(x, y))\(stem(x, y))</g>"
    case .ready: "<g class=\"open\" fill=\"white\">\(head(x, y))\(stem(x, y))</g>"
    case .waiting: "<g class=\"open waits-here\" fill=\"white\">\(head(x, y))</g>"
    case .notStarted: "<circle class=\"to-come\" fill=\"currentColor\" cx=\"\(x)\" cy=\"\(y)\" r=\"2.5\"/>"
    }
}

private func phraseNumber(_ number: Int, _ state: PhraseStep.State) -> Markup {
    """
    <text\(attribute: "class", state == .waiting ? "waits-here" : nil) x="\(28 + number * 24)" y="58" text-anchor="middle">\
    \(String(number + 1))</text>
    """
}

/// What the notes of a phrase mean.
public func phraseKey(_ words: [(state: PhraseStep.State, word: String)]) -> Markup {
    """
    <ul class="phrase key">\(each(words) { "<li>\(drawing("beat", width: 24, height: 44, phraseNote($0.state, 10, 34)))\($0.word)</li>" })</ul>
    """
}

/// The tune rises and comes home.
private func height(_ number: Int) -> Int { [36, 33, 29, 26, 29, 22, 26, 19, 22, 26, 29, 33, 36][number % 13] }

private func head(_ x: Int, _ y: Int) -> Markup {
    "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"6.2\" ry=\"4.4\" transform=\"rotate(-20 \(x) \(y))\"/>"
}

private func stem(_ x: Int, _ y: Int) -> Markup { "<path d=\"M\(x + 6) \(y - 2)V\(max(3, y - 24))\"/>" }
