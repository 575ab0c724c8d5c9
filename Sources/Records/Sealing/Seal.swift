import Crypto
import Foundation
import GRDB
import Nurture

/// Why a box stayed shut.
public enum SealProblem: Error, Equatable {
    /// The owner has no key: nothing was made for it, or it was erased.
    case noKey
    /// The owner was erased and gets no new key.
    case erased
    /// The bytes are not a box, are damaged, or belong to another row, column or owner.
    case doesNotOpen
}

/// Seals and opens boxes inside one transaction.
///
/// A box is one byte of format version (1), two bytes of the key's generation, and AES-GCM's nonce, cipher text and tag
/// over JSON. It is bound to its table, purpose, row and owner: moved elsewhere, it does not open.
struct Seal {
    private static let format: UInt8 = 1
    let keyring: Keyring

    func seal(_ value: some Encodable, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        try seal(bytes: try JSONEncoder().encode(value), column, row: row, owner: owner)
    }

    func open<Value: Decodable>(_: Value.Type, _ box: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try open(bytes: box, column, row: row, owner: owner))
    }

    func seal(bytes: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        guard let (generation, key) = try keyring.newest(of: owner) else { throw SealProblem.noKey }
        let sealed = try AES.GCM.seal(bytes, using: key, authenticating: binding(column, row, owner))
        var box = Data([Seal.format, UInt8(generation >> 8), UInt8(generation & 0xFF)])
        box.append(contentsOf: sealed.nonce)
        box.append(sealed.ciphertext)
        box.append(sealed.tag)
        return box
    }

    func open(bytes box: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        let box = Data(box)
        guard box.count > 31, box[0] == Seal.format else { throw SealProblem.doesNotOpen }
        let generation = UInt16(box[1]) << 8 | UInt16(box[2])
        guard let key = try keyring.key(of: owner, generation: generation) else { throw SealProblem.noKey }
        do {
            return try AES.GCM.open(
                try AES.GCM.SealedBox(combined: box.dropFirst(3)), using: key, authenticating: binding(column, row, owner))
        } catch {
            throw SealProblem.doesNotOpen
        }
    }

    private func binding(_ column: BoxColumn, _ row: Data, _ owner: Owner) -> Data {
        var binding = Data("box|\(column.table)|\(column.column)|\(owner.kind.rawValue)|".utf8)
        binding.append(owner.id.bytes)
        binding.append(row)
        return binding
    }
}
