import Crypto
import Foundation

/// Something random that opens a door: shown once, kept only as a digest.
public struct Secret: Sendable {
    /// 43 characters that may stand in an address or a cookie: 32 random bytes in URL-safe base 64.
    public let text: String

    public init() {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        text = bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    static func digest(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }
}
