/// Signs as they are typed, one on a line.
public enum SignList {
    /// How many signs of one outcome can be kept in mind.
    public static let most = 10

    /// The lines that say something, each once.
    public static func read(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .reduce(into: []) { signs, sign in
                if !sign.isEmpty, !signs.contains(sign) { signs.append(sign) }
            }
    }

    public static func written(_ signs: [String]) -> String { signs.joined(separator: "\n") }

    /// What to say of too many signs or one that is too long; nil if all fit.
    public static func problem(with signs: [String]) -> String? {
        if signs.count > most { return "There are \(signs.count) signs. Keep the \(most) that you would look for first." }
        return signs.enumerated().lazy.compactMap { TextLimit.line.problem(with: $1, called: "Sign \($0 + 1)") }.first
    }
}
