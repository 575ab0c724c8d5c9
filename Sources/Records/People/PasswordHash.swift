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
    private var underWay = 0

    public init() {}

    func hash(_ password: String, salt: Data, pepper: SymmetricKey) async throws -> Data {
        guard underWay <= PasswordHash.mostWaiting else { throw Busy() }
        underWay += 1
        defer { underWay -= 1 }
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

/// A password as it is kept: a random salt and the hash.
struct PasswordRecord: Sendable {
    let salt: Data
    let hash: Data

    /// Stands in where nobody has a password, so that looking for one takes as long.
    static let nobody = PasswordRecord(salt: Data(count: 16), hash: Data())

    init(salt: Data, hash: Data) {
        self.salt = salt
        self.hash = hash
    }

    init(_ password: String, _ hashing: PasswordHash, _ master: MasterKey) async throws {
        salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        hash = try await hashing.hash(password, salt: salt, pepper: master.derived(for: "password"))
    }

    /// Compares without telling by time how many bytes agree.
    func matches(_ password: String, _ hashing: PasswordHash, _ master: MasterKey) async throws -> Bool {
        let other = try await hashing.hash(password, salt: salt, pepper: master.derived(for: "password"))
        return hash.count == other.count && zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
