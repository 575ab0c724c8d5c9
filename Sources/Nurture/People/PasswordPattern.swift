/// Passwords that somebody's fingers make, and not words: one key again and again, a piece repeated, runs along the alphabet, the digits or
/// the keyboard, a date or a telephone number.
enum PasswordPattern {
    static func holds(_ text: String) -> Bool {
        let characters = Array(text)
        if Set(characters).count < 5 { return true }
        if period(of: characters) < Password.length.lowerBound, period(of: characters) * 2 <= characters.count { return true }
        if characters.count < 16, characters.allSatisfy({ $0.isNumber || " /.-+".contains($0) }) { return true }
        return pieces(of: characters) * 3 <= characters.count
    }

    /// The length of the shortest piece whose repetition gives the text.
    private static func period(of characters: [Character]) -> Int {
        guard !characters.isEmpty else { return 0 }
        return (1...characters.count).first { length in
            characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
        } ?? characters.count
    }

    /// Into how few runs the text falls.
    private static func pieces(of characters: [Character]) -> Int {
        var pieces = 0
        var place = 0
        while place < characters.count {
            pieces += 1
            place += lines.map { run(in: characters, from: place, along: $0) }.max() ?? 1
        }
        return pieces
    }

    /// How many characters from a place on are neighbours on a line, all in one direction or all the same.
    private static func run(in characters: [Character], from start: Int, along line: [Character: Int]) -> Int {
        var step: Int?
        var end = start + 1
        while end < characters.count, let one = line[characters[end - 1]], let other = line[characters[end]], abs(other - one) <= 1,
            step == nil || step == other - one
        {
            step = other - one
            end += 1
        }
        return end - start
    }

    private static let lines: [[Character: Int]] = [
        "abcdefghijklmnopqrstuvwxyz", "1234567890", "0123456789", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./",
    ].map { Dictionary(uniqueKeysWithValues: zip($0, 0...)) }
}
