/// A bar of an outcome's stave: each mark is a note on one of five lines, the lowest of which is 1.
struct StaveBar {
    private let voices: [StaveNotes]
    private let marks: KeyPath<StaveNotes, [Int]>
    private let columns: StaveColumns
    private let joins: Bool
    private let isFirst: Bool

    init(_ voices: [StaveNotes], _ marks: KeyPath<StaveNotes, [Int]>, _ columns: StaveColumns, joins: Bool, isFirst: Bool) {
        self.voices = voices
        self.marks = marks
        self.columns = columns
        self.joins = joins
        self.isFirst = isFirst
    }

    private static let clef = 20
    private static let edge = 8

    private var start: Int { isFirst ? Self.clef : Self.edge }
    private var width: Int { start + columns.width + Self.edge }

    var markup: Markup {
        drawing(
            "bar-notes", width: width, height: 100, shownAt: (width * 3 / 4, 75),
            """
            \(staveLines(from: 14, apart: 14, width: width))\(barLines)\(each(voices.indices) { join($0) })\
            \(each(voices.indices) { column($0) })
            """)
    }

    private var barLines: Markup {
        isFirst
            ? "<path class=\"clef\" stroke-width=\"3\" d=\"M5 28v28M11 28v28\"/><path class=\"bar\" d=\"M\(width - 1) 14v56\"/>"
            : "<path class=\"bar\" d=\"M\(width - 6) 14v56\"/><path class=\"bar end\" d=\"M\(width - 2) 14v56\"/>"
    }

    private func column(_ column: Int) -> Markup {
        let voice = voices[column].voice
        let marks = voices[column][keyPath: marks]
        let middle = start + columns.middle(column)
        return """
            \(when(marks.isEmpty, rest(middle, 42), else: shapes(voice, at: notes(marks, around: middle, columns.apart(column)))))\
            \(letter(voice, middle, 90))
            """
    }

    /// Equal marks stand side by side, like the notes of a chord that are too close to stand above each other.
    private func notes(_ marks: [Int], around middle: Int, _ apart: Int) -> [(x: Int, y: Int)] {
        (1...5).flatMap { mark in
            let count = marks.count { $0 == mark }
            return (0..<count).map { (middle + $0 * apart - (count - 1) * apart / 2, height(mark)) }
        }
    }

    /// The slender line from a voice's only note at the start to its only note at the end; a tie where it is the same.
    /// Each bar holds all of it and shows its own half.
    private func join(_ column: Int) -> Markup {
        let voice = voices[column]
        guard joins, voice.start.count == 1, voice.end.count == 1 else { return .nothing }
        let first = (isFirst ? Self.clef : -columns.width - Self.edge) + columns.middle(column)
        let across = columns.width + 2 * Self.edge
        let (from, to) = (height(voice.start[0]), height(voice.end[0]))
        let line: Markup = from == to ? "q\(across / 2) -22 \(across) 0" : "l\(across) \(to - from)"
        return "<path class=\"join \(voice.voice.line)\" d=\"M\(first) \(from)\(line)\"/>"
    }

    private func height(_ mark: Int) -> Int { 14 + (5 - mark) * 14 }
}
