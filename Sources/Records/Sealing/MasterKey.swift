import Crypto
import Foundation

/// The one key that wraps all owners' keys. It lies outside the data folder; without it the data is dark.
public struct MasterKey: Sendable {
    let key: SymmetricKey

    /// A new key of 32 random bytes.
    public init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Reads what ``write(to:)`` wrote: 64 hexadecimal digits and a line end, in a file that nobody else may read.
    /// - Throws: ``MasterKeyProblem``
    public init(file: URL) throws {
        guard FileManager.default.fileExists(atPath: file.path) else { throw MasterKeyProblem.missing(file.path) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
        guard let permissions = attributes?[.posixPermissions] as? Int, let text = try? String(contentsOf: file, encoding: .utf8),
            let bytes = Data(hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32
        else { throw MasterKeyProblem.unreadable(file.path) }
        guard permissions & 0o077 == 0 else { throw MasterKeyProblem.exposed(file.path) }
        key = SymmetricKey(data: bytes)
    }

    /// Writes the key to a new file that only its owner may read. Never over an existing one.
    public func write(to file: URL) throws {
        let text = key.withUnsafeBytes { Data($0).hexadecimal } + "\n"
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try DurableFile.create(file, with: Data(text.utf8))
        } catch {
            throw MasterKeyProblem.unwritable(file.path)
        }
    }

    /// A key for one purpose, made from the master key by HKDF (RFC 5869).
    func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("hocket \(purpose)".utf8), outputByteCount: 32)
    }

    /// A digest by which a sealed value can be found again but not read.
    func digest(_ value: String, for purpose: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(value.utf8), using: derived(for: purpose)))
    }
}

/// Why the server does not start with this key.
public enum MasterKeyProblem: Error, CustomStringConvertible, Equatable {
    case missing(String), unreadable(String), exposed(String), unwritable(String), wrong(String)

    public var description: String {
        switch self {
        case .missing(let path):
            "There is no master key at \(path). Without the key that this data was made with, it cannot be opened. Nothing was changed."
        case .unreadable(let path):
            "The master key at \(path) cannot be read: it should be one line of 64 hexadecimal digits. Nothing was changed."
        case .exposed(let path):
            "The master key at \(path) can be read by others on this machine. Run “chmod 600” on it first. Nothing was changed."
        case .unwritable(let path):
            "A master key could not be written to \(path): the folder must be writable and the file must not exist yet."
        case .wrong(let path):
            "The master key does not belong to the data in \(path). Nothing was changed."
        }
    }
}

extension Data {
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    init?(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}
