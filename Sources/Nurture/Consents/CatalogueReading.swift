import Foundation

/// What is wrong with a catalogue, each in a sentence with its line.
public struct CatalogueProblems: Error, Equatable, CustomStringConvertible {
    public let sentences: [String]

    public var description: String { sentences.joined(separator: "\n") }
}

/// Reads a catalogue line by line.
struct CatalogueReading {
    private var found: [FamilyPhrase: String] = [:]
    private var problems: [String] = []

    mutating func take(_ line: Substring, _ number: Int) {
        let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !line.isEmpty, !line.hasPrefix("#") else { return }
        guard let sign = line.firstIndex(of: "=") else {
            return problems.append("Line \(number): there is no equals sign. Write a key, an equals sign and the sentence.")
        }
        let key = line[..<sign].trimmingCharacters(in: .whitespaces)
        let sentence = line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        guard let phrase = FamilyPhrase(rawValue: key) else {
            return problems.append("Line \(number): “\(key)” is no key. Take it out, or look for its name in the English catalogue.")
        }
        guard found[phrase] == nil else { return problems.append("Line \(number): “\(key)” is there twice. Take one of them out.") }
        found[phrase] = sentence
        check(sentence, phrase, number)
    }

    consuming func end() throws(CatalogueProblems) -> [FamilyPhrase: String] {
        let missing = FamilyPhrase.allCases.filter { found[$0] == nil }.map { "“\($0.rawValue)” is missing." }
        guard problems.isEmpty, missing.isEmpty else { throw CatalogueProblems(sentences: problems + missing) }
        return found
    }

    private mutating func check(_ sentence: String, _ phrase: FamilyPhrase, _ number: Int) {
        if sentence.isEmpty { problems.append("Line \(number): there is no sentence for “\(phrase.rawValue)”.") }
        let there = Set(blanks(in: sentence))
        let meant = Set(phrase.blanks.map(\.rawValue))
        for blank in meant.subtracting(there).sorted() {
            problems.append("Line \(number): {\(blank)} is missing in “\(phrase.rawValue)”.")
        }
        for blank in there.subtracting(meant).sorted() {
            problems.append("Line \(number): {\(blank)} does not belong in “\(phrase.rawValue)”.")
        }
    }

    /// What stands between curly brackets; behind one that does not close, what would not be a blank.
    private func blanks(in sentence: String) -> [String] {
        sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
            piece.contains("}") ? String(piece.prefix { $0 != "}" }) : "\(piece) "
        }
    }
}
