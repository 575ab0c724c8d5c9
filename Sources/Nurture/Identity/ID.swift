import Foundation

/// The name of one thing for good: a UUID of version 7 (RFC 9562), so that newer IDs sort after older ones.
///
/// Whoever creates the thing makes the ID, a phone without a signal included. An ID is a name and never a secret.
public struct ID<Of>: Hashable, Sendable {
    /// The 16 bytes in network order, as two halves.
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new ID: 48 bits of milliseconds since 1970, 74 bits of chance.
    public init(at instant: Instant, using chance: inout some RandomNumberGenerator) {
        let time = UInt64(max(instant.milliseconds, 0)) & 0xFFFF_FFFF_FFFF
        high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &chance)
        low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &chance)
    }

    /// A new ID made now.
    public static func new() -> ID {
        var chance = SystemRandomNumberGenerator()
        return ID(at: .now, using: &chance)
    }

    /// The same bytes as the name of something else; only for columns that may hold several kinds.
    public func `as`<Other>(_: Other.Type) -> ID<Other> { ID<Other>(high: high, low: low) }
}

extension ID: Comparable {
    public static func < (one: ID, other: ID) -> Bool { (one.high, one.low) < (other.high, other.low) }
}

extension ID: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// Lower-case hexadecimal digits in the usual groups of 8-4-4-4-12.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                text[place] = hexadecimalDigit(digit, high, low)
                place += 1
            }
            return place
        }
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
        let digits = groups.joined()
        guard digits.utf8.allSatisfy(isHexadecimal),
            let high = UInt64(digits.prefix(16), radix: 16), let low = UInt64(digits.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an ID"))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension ID {
    /// The 16 bytes, as the database keeps them.
    public var bytes: Data {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
    }

    /// Reads ``bytes``; nil unless there are exactly 16.
    public init?(bytes: Data) {
        guard bytes.count == 16 else { return nil }
        self = bytes.withUnsafeBytes { bytes in
            ID(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }
}

/// The digit at a place from 0 to 31.
private func hexadecimalDigit(_ place: Int, _ high: UInt64, _ low: UInt64) -> UInt8 {
    let half = place < 16 ? high : low
    let value = UInt8(truncatingIfNeeded: half >> (60 - 4 * UInt64(place % 16))) & 0xF
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
}
