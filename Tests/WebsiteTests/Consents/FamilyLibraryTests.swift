import Foundation
import Nurture
import Testing

@testable import Website

@Suite("What families read, in nine languages")
struct FamilyLibraryTests {
    @Test("Every language has a catalogue in which nothing is missing and nothing is left over", arguments: FamilyLanguage.allCases)
    func complete(_ language: FamilyLanguage) throws {
        let file = try #require(FamilyLibrary.file(language), "Sources/Website/Consents/Languages/\(language.rawValue).txt is missing")
        #expect(throws: Never.self) { try FamilyWords(language, catalogue: String(contentsOf: file, encoding: .utf8)) }
    }

    @Test("The number for danger stands in each language as it is dialled", arguments: FamilyLanguage.allCases)
    func danger(_ language: FamilyLanguage) throws {
        #expect(try FamilyLibrary()[language]?.words[.worryDanger].contains("999") == true)
    }

    @Test("No language has left a whole sentence in English", arguments: FamilyLanguage.allCases.filter { $0 != .english })
    func translated(_ language: FamilyLanguage) throws {
        let library = try FamilyLibrary()
        let words = try #require(library[language]).words
        for phrase in FamilyPhrase.allCases where library.english.words[phrase].contains(" ") {
            #expect(words[phrase] != library.english.words[phrase], "\(phrase.rawValue)")
        }
    }

    @Test("The English questions are the record's: whoever changes one gives it a new version")
    func wordings() throws {
        let english = try FamilyLibrary().english.words
        for question in ConsentQuestion.allCases { #expect(english[.asked(question)] == question.wording.text) }
    }

    @Test("A child of nine reads the English words, and they speak of music")
    func plain() throws {
        let english = try FamilyLibrary().english.words
        let texts = FamilyPhrase.allCases.map { english[$0] }
        let grade = ReadingGrade.of(texts)
        #expect(grade <= 4)
        for word in ["risk", "vulnerab", "interven", "behavio"] {
            #expect(!english.text.lowercased().contains(word), "\(word)")
        }
    }

    @Test("A version of the words has a digest of its own")
    func digests() throws {
        let digests = try FamilyLibrary().editions.map(\.digest)
        #expect(Set(digests).count == digests.count)
        #expect(digests.allSatisfy { $0.count == 16 })
    }
}
