import Foundation

/// A line of a header that holds more than ASCII (RFC 2047): words of at most 75 signs, one on a line.
enum EncodedWords {
    /// So many bytes of a word that its Base64 fits.
    private static let most = 45

    static func write(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) || text.contains("=?") else { return text }
        var words = [""]
        for scalar in text.unicodeScalars {
            if words[words.count - 1].utf8.count + UTF8.width(scalar) > most { words.append("") }
            words[words.count - 1].unicodeScalars.append(scalar)
        }
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }
}
