/// The age at which a text is read with ease: the formula of Flesch and Kincaid, with the five years that come before the first grade.
enum ReadingAge {
    static func of(_ sentences: [String]) -> Double {
        let words = sentences.flatMap(words)
        let syllables = words.map(syllables).reduce(0, +)
        let grade = 0.39 * Double(words.count) / Double(sentences.count) + 11.8 * Double(syllables) / Double(words.count) - 15.59
        return grade + 5
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "’" }.map(String.init)
    }

    /// Groups of vowels; a silent e at the end is none.
    private static func syllables(_ word: String) -> Int {
        let isVowel = word.map { "aeiouy".contains($0) }
        let groups = zip(isVowel, [false] + isVowel).filter { $0 && !$1 }.count
        let endsSilently = word.hasSuffix("e") && !word.hasSuffix("le") && groups > 1
        return max(1, endsSilently ? groups - 1 : groups)
    }
}
