/// Passwords that guessers try first: a list, and common words with digits and signs put around or into them, alone or two together.
enum CommonPasswords {
    /// - Parameter folded: in small letters
    static func contains(_ folded: String) -> Bool {
        if CommonPasswordList.whole.contains(folded) { return true }
        // Digits around a word are decoration; digits inside one stand for letters: "p4ssw0rd2026" is "password".
        let inner = folded.trimmed { !$0.isLetter && !"@$".contains($0) }
        return [folded, inner].flatMap { text in ["l", "i"].map { spelt(text, one: $0) } }.contains(where: isMadeOfWords)
    }

    private static func spelt(_ text: String, one: Character) -> String {
        String(text.map { $0 == "1" ? one : lookalikes[$0] ?? $0 }.filter(\.isLetter))
    }

    private static func isMadeOfWords(_ letters: String) -> Bool {
        let words = CommonPasswordList.words
        if words.contains(letters) { return true }
        return letters.indices.contains { words.contains(String(letters[..<$0])) && words.contains(String(letters[$0...])) }
    }

    private static let lookalikes: [Character: Character] = [
        "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
}

extension String {
    fileprivate func trimmed(_ isOutside: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isOutside(first) { rest.removeFirst() }
        while let last = rest.last, isOutside(last) { rest.removeLast() }
        return String(rest)
    }
}
