/// A school's unique reference number in the national register: five or six digits.
public struct URN: Hashable, Sendable {
    public let number: Int

    public init?(_ text: String) {
        let digits = text.filter { !$0.isWhitespace }
        guard (5...6).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
            number >= 10_000
        else { return nil }
        self.number = number
    }
}
