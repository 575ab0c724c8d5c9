import Foundation

/// Finds a first name in a text, as a word of its own and however its accents and capitals are typed.
public enum NameMention {
    /// What is suggested in place of the name of a child who is to be erased.
    public static let replacement = "a pupil"

    public static func isFound(_ name: String, in text: String) -> Bool {
        isFoundPlainly(name, in: text) ?? !ranges(of: name, in: text).isEmpty
    }

    /// The text with the name replaced wherever it stands as a word.
    public static func replaced(_ name: String, in text: String, by other: String = replacement) -> String {
        ranges(of: name, in: text).reversed().reduce(into: text) { $0.replaceSubrange($1, with: other) }
    }

    /// Most texts hold nothing but plain letters, whose bytes are quickly read. Nil where an accent may be.
    private static func isFoundPlainly(_ name: String, in text: String) -> Bool? {
        let (name, text) = (Array(name.utf8), Array(text.utf8))
        guard !name.isEmpty, name.allSatisfy({ $0 < 0x80 }), text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return text.indices.dropLast(name.count - 1).contains { start in
            let end = start + name.count
            return !(start > 0 && isLetter(text[start - 1])) && !(end < text.count && isLetter(text[end]))
                && zip(text[start..<end], name).allSatisfy { lowered($0) == lowered($1) }
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(lowered(byte)) }

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
