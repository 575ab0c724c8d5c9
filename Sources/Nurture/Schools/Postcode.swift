/// A postcode as the Royal Mail writes it, however it was typed.
public struct Postcode: Hashable, Sendable {
    /// In capitals with one space: "SG1 3QQ".
    public let text: String

    /// Nil for what has not the form of a postcode; whether it exists is not asked.
    /// Source: gov.uk, ILR specification, appendix C (the second part is a digit and two letters without C, I, K, M, O, V).
    public init?(_ raw: String) {
        let characters = Array(raw.uppercased().filter { !$0.isWhitespace })
        guard (5...7).contains(characters.count), characters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
        let (outward, inward) = (characters.dropLast(3), Array(characters.suffix(3)))
        guard inward[0].isNumber, inward[1...].allSatisfy({ $0.isLetter && !"CIKMOV".contains($0) }) else { return nil }
        let shape = String(outward.map { $0.isLetter ? "A" : "9" })
        guard ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"].contains(shape) else { return nil }
        text = "\(String(outward)) \(String(inward))"
    }
}
