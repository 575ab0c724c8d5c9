import Foundation

/// Finds a first name in a text, as a word of its own and however its accents and capitals are typed.
public enum NameMention {
    /// What is suggested in place of the name of a child who is to be erased.
    public static let replacement = "a pupil"

    public static func isFound(_ name: String, in text: String) -> Bool { !ranges(of: name, in: text).isEmpty }

    /// The text with the name replaced wherever it stands as a word.
    public static func replaced(_ name: String, in text: String, by other: String = replacement) -> String {
        ranges(of: name, in: text).reversed().reduce(into: text) { $0.replaceSubrange($1, with: other) }
    }

    private static func ranges(of name: String, in text: String) -> [Range<String.Index>] {
        guard !name.isEmpty else { return [] }
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        while let found = text.range(of: name, options: [.caseInsensitive, .diacriticInsensitive], range: start..<text.endIndex) {
            if isWord(found, in: text) { ranges.append(found) }
            start = found.upperBound
        }
        return ranges
    }

    private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return !before.isLetter && !after.isLetter
    }
}
