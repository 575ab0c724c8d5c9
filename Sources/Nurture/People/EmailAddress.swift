import Foundation

/// An e-mail address, in the form in which two of them are compared.
public struct EmailAddress: Hashable, Sendable {
    public let text: String

    /// Nil for what cannot be one. It asks for little: only a message that arrives proves an address.
    public init?(_ raw: String) {
        let text = raw.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
            text.utf8.count <= 254,
            !text.contains(where: { $0.isWhitespace || "<>,;".contains($0) }),
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        self.text = text
    }
}
