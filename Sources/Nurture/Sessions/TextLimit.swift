/// How much may be written into one field.
public struct TextLimit: Sendable {
    public let characters: Int

    public static let line = TextLimit(characters: 200)
    public static let note = TextLimit(characters: 1_000)
    /// A part of a group's story: three of them share two pages with everything else.
    public static let story = TextLimit(characters: 600)
    public static let voice = TextLimit(characters: 500)
    public static let text = TextLimit(characters: 4_000)

    /// What to say of a text that is too long; nil if it fits.
    public func problem(with text: String, called name: String) -> String? {
        guard text.count > characters else { return nil }
        return "\(name) is \(text.count) characters long. Shorten it to \(characters) or fewer."
    }
}
