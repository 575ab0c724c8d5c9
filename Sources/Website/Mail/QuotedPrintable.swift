/// Any text in lines of at most 76 letters and signs that every mail server passes on as they are (RFC 2045).
enum QuotedPrintable {
    static func write(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
    }

    private static func line(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var (lines, line) = ("", "")
        for (number, byte) in bytes.enumerated() {
            let sign = isPlain(byte, isLast: number == bytes.count - 1) ? String(UnicodeScalar(byte)) : escaped(byte)
            // One place is left for the sign that the line goes on.
            if line.utf8.count + sign.utf8.count > 75 {
                lines += line + "=\n"
                line = ""
            }
            line += sign
        }
        return lines + line
    }

    /// White space at a line's end would be lost on the way.
    private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
        byte == UInt8(ascii: " ") ? !isLast : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "=0\(digits)" : "=\(digits)"
    }
}
