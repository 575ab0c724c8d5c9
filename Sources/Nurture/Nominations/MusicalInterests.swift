import Foundation

/// What a child likes about music, as a list: two children share an interest if the same words stand in both.
public enum MusicalInterests {
    public static let most = 12
    public static let mostCharacters = 40

    /// Reads what stands between commas, semicolons or line ends; the same words once.
    public static func read(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split(whereSeparator: { ",;\n\r".contains($0) || $0 == "\r\n" })
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty && seen.insert(key($0)).inserted }
    }

    public static func written(_ interests: [String]) -> String { interests.joined(separator: ", ") }

    /// In this form two interests are compared.
    public static func key(_ interest: String) -> String { interest.lowercased() }

    /// What to say of a list that is too long; nil if it fits.
    public static func problem(with interests: [String]) -> String? {
        if interests.count > most { return "These are \(interests.count) kinds of music. Keep the \(most) that matter most." }
        return interests.first { $0.count > mostCharacters }.map {
            "“\($0.prefix(20))…” is long for one kind of music. Use a few words, with commas between: drums, singing, film music."
        }
    }
}
