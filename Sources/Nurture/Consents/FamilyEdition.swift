/// One version of the words for families in one language. An approval belongs to it, and so does each answer.
public struct FamilyEdition: Sendable {
    public let words: FamilyWords
    /// Tells it from every other version.
    public let digest: String

    public var language: FamilyLanguage { words.language }

    public init(words: FamilyWords, digest: String) {
        self.words = words
        self.digest = digest
    }
}
