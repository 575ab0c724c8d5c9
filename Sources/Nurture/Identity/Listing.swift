extension [String] {
    /// As one says it: “a, b and c”.
    public var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension String {
    /// The same at the beginning of a sentence.
    public var asBeginning: String { prefix(1).uppercased() + dropFirst() }
}
