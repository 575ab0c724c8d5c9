/// A telephone number as people write it.
public struct PhoneNumber: Hashable, Sendable {
    public let text: String

    /// Keeps spaces as they were typed; nil for fewer than 7 or more than 15 digits (ITU-T E.164), or other characters.
    public init?(_ raw: String) {
        let text = raw.split(separator: " ").joined(separator: " ")
        let digits = text.filter(\.isNumber)
        guard (7...15).contains(digits.count), text.allSatisfy({ $0.isASCII && ($0.isNumber || " +-().extEXT".contains($0)) }) else {
            return nil
        }
        self.text = text
    }
}
