import Foundation

/// What families read in one language: the catalogue that a translator edits.
public struct FamilyWords: Sendable, Equatable {
    public let language: FamilyLanguage
    private let sentences: [FamilyPhrase: String]

    /// Reads a catalogue: a key, an equals sign and a sentence on each line, and lines that begin with #.
    /// - Throws: ``CatalogueProblems`` with everything that is wrong with it.
    public init(_ language: FamilyLanguage, catalogue: String) throws(CatalogueProblems) {
        var reading = CatalogueReading()
        for (number, line) in catalogue.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            reading.take(line, number + 1)
        }
        (self.language, sentences) = (language, try reading.end())
    }

    /// A sentence with its blanks filled. A blank that nothing is given for stays, so that it is seen.
    public subscript(_ phrase: FamilyPhrase, _ filling: [FamilyPhrase.Blank: String] = [:]) -> String {
        FamilyWords.fill(sentences[phrase] ?? "", filling)
    }

    /// All sentences in their order: what a reader approves, and what a digest of it is made from.
    public var text: String {
        FamilyPhrase.allCases.map { "\($0.rawValue) = \(sentences[$0] ?? "")" }.joined(separator: "\n")
    }

    /// In one go, so that a name with curly brackets in it is not filled in turn.
    private static func fill(_ sentence: String, _ filling: [FamilyPhrase.Blank: String]) -> String {
        var rest = sentence[...]
        var filled = ""
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let blank = FamilyPhrase.Blank(rawValue: String(rest[rest.index(after: open)..<close]))
            filled += rest[..<open] + (blank.flatMap { filling[$0] } ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
