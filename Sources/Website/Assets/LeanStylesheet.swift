/// A stylesheet as it is sent: without comments, and without the space that only helps whoever writes it. Strings and addresses stay
/// as they are.
struct LeanStylesheet {
    private(set) var bytes: [UInt8] = []
    private let source: [UInt8]
    private var place = 0
    /// What was written last, unless it was escaped; at the beginning, what needs no space after it.
    private var last: UInt8? = UInt8(ascii: ";")

    init(_ source: [UInt8]) {
        self.source = source
        bytes.reserveCapacity(source.count)
        while place < source.count { takeNext() }
    }

    private mutating func takeNext() {
        switch source[place] {
        case let byte where isSpace(byte) || isComment: leaveOut()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): takeUntil(source[place])
        case UInt8(ascii: "\\"): takeEscaped()
        case UInt8(ascii: "u") where isAddress: takeUntil(UInt8(ascii: ")"))
        default: take()
        }
    }

    private mutating func take() {
        last = source[place]
        bytes.append(source[place])
        place += 1
    }

    private mutating func takeEscaped() {
        let end = min(place + 2, source.count)
        bytes += source[place..<end]
        place = end
        last = nil
    }

    /// A string or an address, whatever stands in it.
    private mutating func takeUntil(_ end: UInt8) {
        take()
        while place < source.count, source[place] != end {
            if source[place] == UInt8(ascii: "\\") { takeEscaped() } else { take() }
        }
        if place < source.count { take() }
    }

    /// Space and comments. What must stay apart does.
    private mutating func leaveOut() {
        var hasSpace = false
        while place < source.count {
            if isSpace(source[place]) {
                hasSpace = true
                place += 1
            } else if isComment {
                skipComment()
            } else {
                break
            }
        }
        guard place < source.count, last.map({ !",:{};".utf8.contains($0) }) ?? true, !"{};".utf8.contains(source[place]) else { return }
        bytes += hasSpace ? " ".utf8 : "/**/".utf8
        last = UInt8(ascii: " ")
    }

    private mutating func skipComment() {
        place += 2
        while place < source.count, !startsWith("*/") { place += 1 }
        place = min(place + 2, source.count)
    }

    private var isComment: Bool { startsWith("/*") }

    /// An address without quotes; one in quotes is a string.
    private var isAddress: Bool {
        guard startsWith("url(") else { return false }
        let inside = source[(place + 4)...].drop(while: isSpace).first
        return inside != UInt8(ascii: "\"") && inside != UInt8(ascii: "'")
    }

    private func startsWith(_ text: String) -> Bool { source[place...].starts(with: text.utf8) }

    private func isSpace(_ byte: UInt8) -> Bool { " \t\n\r\u{c}".utf8.contains(byte) }
}
