import Records

/// How much of what pupils said has room beside everything else on the two pages of a group's outcomes, in millimetres as they are
/// set on paper. What has none stays on the page online.
struct PaperRoom {
    let outcomes: Int
    let story: GroupStory

    /// How many of the quotes, in their order and two beside each other: two at least.
    func quotes(among quotes: [String]) -> Int {
        var room = 315 - 21 * outcomes - heightOfStory
        var count = 0
        while count < quotes.count {
            let row = quotes.dropFirst(count).prefix(2)
            room -= 9 + 5 * (row.map { PaperRoom.lines($0, of: 46) }.max() ?? 0)
            guard room >= 0 || count == 0 else { break }
            count += row.count
        }
        return count
    }

    /// Its parts stand beside each other.
    private var heightOfStory: Int {
        let parts = GroupStory.Part.allCases.map { story[$0] }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return 0 }
        return 17 + 5 * (parts.map { PaperRoom.lines($0, of: 102 / parts.count) }.max() ?? 0)
    }

    private static func lines(_ text: String, of characters: Int) -> Int {
        text.split(whereSeparator: \.isNewline).reduce(0) { $0 + ($1.count + characters - 1) / characters }
    }
}
