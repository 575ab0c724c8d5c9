/// A line of iCalendar (RFC 5545 § 3.1): a name, a value, and nothing longer than 75 bytes without a fold.
enum ContentLine {
    private static let mostBytes = 75

    /// Text as § 3.3.11 has it.
    static func text(_ name: String, _ value: String) -> String { written("\(name):\(escaped(value))") }

    /// What is no text: a date, a number, a rule.
    static func plain(_ name: String, _ value: String) -> String { written("\(name):\(value)") }

    static func escaped(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").reduce(into: "") { written, character in
            switch character {
            case "\\", ";", ",": written += "\\\(character)"
            case "\n": written += "\\n"
            default: written.append(character)
            }
        }
    }

    /// Folded and ended. A fold never parts the bytes of one character, since some readers decode line by line.
    private static func written(_ line: String) -> String {
        var (folded, bytes) = ("", 0)
        for scalar in line.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            let width = UTF8.width(scalar)
            if bytes + width > mostBytes {
                folded += "\r\n "
                bytes = 1
            }
            folded.unicodeScalars.append(scalar)
            bytes += width
        }
        return "\(folded)\r\n"
    }
}
