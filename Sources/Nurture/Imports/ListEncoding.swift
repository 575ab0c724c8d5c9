/// How a list's bytes stand for letters.
public enum ListEncoding: String, Sendable, Equatable, Codable {
    case utf8, utf16, windows1252
}

/// A list's bytes as text. Source: facts.md § F (schools' systems write Windows-1252 as well as UTF-8).
struct ListText {
    let text: String
    let encoding: ListEncoding

    init(_ bytes: [UInt8]) throws(CSVProblem) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = ListText.utf16(bytes.dropFirst(2), littleEndian: bytes[0] == 0xFF) else { throw .notText(.unknown) }
            (self.text, encoding) = (text, .utf16)
        } else if let text = String(validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) {
            (self.text, encoding) = (text, .utf8)
        } else {
            (text, encoding) = (try ListText.windows1252(bytes), .windows1252)
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && !"\t\r\n".unicodeScalars.contains($0) }) else {
            throw .notText(.unknown)
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
            let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return littleEndian ? other << 8 | one : one << 8 | other
        }
        return String(validating: units, as: UTF16.self)
    }

    static func windows1252(_ bytes: [UInt8]) throws(CSVProblem) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                throw byte == 0 ? .notText(.unknown) : .unreadable(line: text.count { $0 == "\n" } + 1)
            }
            text.append(scalar)
        }
        return String(text)
    }

    /// What 0x80…0x9F stand for, where Windows-1252 differs from ISO 8859-1; 0 where it has nothing.
    /// Source: unicode.org, Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
    private static let high: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
