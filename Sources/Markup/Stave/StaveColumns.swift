/// Where the voices' columns stand in a bar. Each is wide enough for the notes that stand side by side in it, and equally wide in both bars.
struct StaveColumns {
    /// The most marks of one voice that are equal in one bar.
    private let most: [Int]

    init(_ voices: [StaveNotes]) {
        most = voices.map { voice in
            [voice.start, voice.end].flatMap { marks in (1...5).map { mark in marks.count { $0 == mark } } }.max() ?? 0
        }
    }

    /// The width of all columns.
    var width: Int { most.indices.map(width).reduce(0, +) }

    /// The middle of a voice's column, from where the columns begin.
    func middle(_ column: Int) -> Int {
        most.indices.prefix(column).map(width).reduce(0, +) + width(column) / 2
    }

    /// How far apart equal notes stand. More than five overlap like coins on a table.
    func apart(_ column: Int) -> Int { most[column] > 5 ? 52 / (most[column] - 1) : 13 }

    private func width(_ column: Int) -> Int { 28 + max(0, most[column] - 2) * apart(column) }
}
