import Foundation

/// How hard a text is to read: the grade of Flesch and Kincaid, 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
/// Five more is about the age at which a child reads it.
enum ReadingGrade {
    /// Each text ends a sentence, as a heading or a label does.
    static func of(_ texts: [String]) -> Double {
        let sentences = texts.flatMap { $0.split { ".!?:".contains($0) } }.map(words).filter { !$0.isEmpty }
        let words = sentences.flatMap(\.self)
        guard !words.isEmpty else { return 0 }
        let syllables = words.map(syllables).reduce(0, +)
        return 0.39 * Double(words.count) / Double(sentences.count) + 11.8 * Double(syllables) / Double(words.count) - 15.59
    }

    private static func words(_ sentence: Substring) -> [String] {
        sentence.lowercased().split { !($0.isLetter || $0 == "’") }.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
    }

    /// Vowels in a row are one; a silent e at the end is none.
    private static func syllables(_ word: String) -> Int {
        let vowels = word.split { !"aeiouy".contains($0) }.count
        let isSilent =
            word.hasSuffix("e") && !word.hasSuffix("le") || word.hasSuffix("ed") && !word.hasSuffix("ted") && !word.hasSuffix("ded")
        return max(1, isSilent ? vowels - 1 : vowels)
    }
}
