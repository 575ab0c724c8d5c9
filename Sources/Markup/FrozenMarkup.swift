/// Markup that is kept byte for byte, to be shown again as it was.
public struct FrozenMarkup: Sendable, Equatable {
    public let bytes: [UInt8]

    public init(_ markup: Markup) {
        bytes = Array(markup.html.utf8)
    }

    /// Only for bytes that came sealed out of the records, where nobody but this house can have put them.
    public init(kept bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var thawed: Markup { Markup(raw: String(decoding: bytes, as: UTF8.self)) }
}
