/// What a file is that isn't a list, by its first bytes.
public enum FileKind: Sendable, Equatable, Codable {
    case workbook, oldWorkbook, document, webPage, unknown

    /// Nil for a file that may be text.
    init?(_ bytes: [UInt8]) {
        let beginnings: [(FileKind, [UInt8])] = [
            (.workbook, [0x50, 0x4B, 0x03, 0x04]), (.workbook, [0x50, 0x4B, 0x05, 0x06]),
            (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0]), (.document, Array("%PDF".utf8)),
        ]
        if let known = beginnings.first(where: { bytes.starts(with: $0.1) }) {
            self = known.0
            return
        }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        guard ["<!doctype", "<html", "<table", "<?xml"].contains(where: start.hasPrefix) else { return nil }
        self = .webPage
    }
}
