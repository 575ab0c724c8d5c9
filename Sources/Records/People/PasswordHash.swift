import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Nurture

/// Hashes passwords by scrypt with N = 2¹⁴, r = 8, p = 5 (OWASP's password storage advice; DESIGN: about 150 ms), after mixing in a key
/// from the master key, so that a stolen database alone cannot be guessed at. One at a time, on a thread of its own.
public actor PasswordHash {
    /// Too many people wait to be let in; try again in a moment.
    public struct Busy: Error {}

    private static let mostWaiting = 20
    private let queue = DispatchQueue(label: "hocket.passwords", qos: .utility)
    private var waiting = 0

    public init() {}

    func hash(_ password: String, salt: Data, pepper: SymmetricKey) async throws -> Data {
        guard waiting < PasswordHash.mostWaiting else { throw Busy() }
        waiting += 1
        defer { waiting -= 1 }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        let peppered = Data(HMAC<SHA256>.authenticationCode(for: Data(password.utf8), using: pepper))
                        let key = try KDF.Scrypt.deriveKey(
                            from: peppered, salt: salt, outputByteCount: 32, rounds: 1 << 14, blockSize: 8, parallelism: 5)
                        return key.withUnsafeBytes { Data($0) }
                    })
            }
        }
    }
}
