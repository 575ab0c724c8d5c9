/// Two pupils, in no order.
public struct PupilPair: Hashable, Comparable, Sendable {
    public let one: String
    public let other: String

    public init(_ one: String, _ other: String) {
        (self.one, self.other) = one < other ? (one, other) : (other, one)
    }

    public static func < (first: PupilPair, second: PupilPair) -> Bool { (first.one, first.other) < (second.one, second.other) }
}
