import Crypto
import Foundation
import Nurture

extension ID {
    /// The ID that follows from another one and a number. It is the same each time, so that doing something twice makes nothing twice.
    static func following<Other>(_ other: ID<Other>, _ number: Int) -> ID {
        let digest = SHA256.hash(data: other.bytes + withUnsafeBytes(of: UInt64(number).bigEndian) { Data($0) })
        let halves = digest.prefix(16).enumerated().reduce(into: (UInt64(0), UInt64(0))) { halves, byte in
            if byte.offset < 8 { halves.0 = halves.0 << 8 | UInt64(byte.element) } else { halves.1 = halves.1 << 8 | UInt64(byte.element) }
        }
        return ID(
            high: other.high & 0xFFFF_FFFF_FFFF_F000 | halves.0 & 0xFFF,
            low: 0x8000_0000_0000_0000 | halves.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }
}
