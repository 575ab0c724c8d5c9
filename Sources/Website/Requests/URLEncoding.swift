/// `application/x-www-form-urlencoded`, as the URL standard has it.
enum URLEncoding {
    /// Nil if there are more than `mostFields`, or if a value is not UTF-8.
    static func read(_ text: String, mostFields: Int = 1_000) -> Form? {
        guard !text.isEmpty else { return Form() }
        let pairs = text.utf8.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= mostFields else { return nil }
        var fields: [(name: String, value: String)] = []
        for pair in pairs {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(halves[0]), let value = halves.count == 2 ? decoded(halves[1]) : "" else { return nil }
            fields.append((name, value))
        }
        return Form(fields)
    }

    static func write(_ form: Form) -> String {
        form.fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        var written = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                written.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                written += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return written
    }

    private static func decoded(_ bytes: Substring.UTF8View.SubSequence) -> String? {
        var plain: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.next(), let low = rest.next(),
                    let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
                else { return nil }
                plain.append(value)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)
    }
}
