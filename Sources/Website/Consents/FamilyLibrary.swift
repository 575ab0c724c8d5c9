import Crypto
import Foundation
import Nurture

/// The catalogues of all languages that there are, read once.
struct FamilyLibrary: Sendable {
    /// In the order in which they are offered.
    let editions: [FamilyEdition]
    let english: FamilyEdition

    init() throws {
        editions = try FamilyLanguage.allCases.compactMap { language in
            guard let file = FamilyLibrary.file(language) else { return nil }
            return FamilyEdition(try FamilyWords(language, catalogue: try String(contentsOf: file, encoding: .utf8)))
        }
        guard let english = editions.first, english.language == .english else { throw MissingAsset(name: "en.txt") }
        self.english = english
    }

    static func file(_ language: FamilyLanguage) -> URL? {
        Bundle.module.url(forResource: "Languages/\(language.rawValue).txt", withExtension: nil)
    }

    subscript(_ language: FamilyLanguage) -> FamilyEdition? { editions.first { $0.language == language } }

    /// The first of these languages in which there are words; English if there is none.
    func edition(_ languages: FamilyLanguage?...) -> FamilyEdition {
        languages.lazy.compactMap { $0.flatMap { self[$0] } }.first ?? english
    }
}

extension FamilyEdition {
    init(_ words: FamilyWords) {
        let digest = SHA256.hash(data: Data(words.text.utf8)).prefix(8)
        self.init(words: words, digest: digest.map { String(UInt16($0) + 0x100, radix: 16).suffix(2) }.joined())
    }
}
