/// What is wrong with one field, in the words that stand both in the summary and beside the field.
public struct FieldProblem: Sendable, Equatable {
    /// The field's name, which is also its ID on the page.
    public let field: String
    /// What is wrong and what to do.
    public let sentence: String
    /// What is read out before the sentence.
    public let word: String

    public init(_ field: String, _ sentence: String, word: String = "Error") {
        self.field = field
        self.sentence = sentence
        self.word = word
    }
}

extension [FieldProblem] {
    func about(_ field: String) -> FieldProblem? { first { $0.field == field } }
}
