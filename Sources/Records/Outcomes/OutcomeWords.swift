import Crypto
import Foundation
import Nurture

/// An outcome as its words are typed: how it reads, and its signs.
public struct OutcomeWords: Sendable, Equatable {
    public var wording: OutcomeWording
    public var signs: [String]

    public init(wording: OutcomeWording, signs: [String]) {
        self.wording = wording
        self.signs = signs
    }

    /// The order of signs says nothing.
    func says(_ other: OutcomeWords) -> Bool { wording == other.wording && Set(signs) == Set(other.signs) }

    /// Another one for other words, so that nobody replaces what they have not read.
    public var revision: Int {
        wordsRevision([wording.name, wording.meaning, wording.forPupil, wording.forHome] + signs)
    }
}

/// A number for what the tables keep no number of: it changes with every word.
func wordsRevision(_ words: [String]) -> Int {
    let digest = SHA256.hash(data: Data(words.joined(separator: "\u{1F}").utf8))
    return digest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
}
