import Crypto
import Foundation
import Nurture

/// Seals and opens boxes inside one transaction.
///
/// A box is one byte of format version (1), two bytes of the key's generation, and AES-GCM's nonce, cipher text and tag
/// over JSON. It is bound to its table, purpose, row and owner: moved elsewhere, it does not open.
struct Seal {
    private static let format: UInt8 = 1
    /// Format, generation, nonce and tag around no text at all.
    private static let shortest = 1 + 2 + 12 + 16
    let keyring: Keyring

    func seal(_ value: some Encodable, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        try seal(bytes: try JSONEncoder().encode(value), column, row: row, owner: owner)
    }

    func open<Value: Decodable>(_: Value.Type, _ box: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try open(bytes: box, column, row: row, owner: owner))
    }

    func seal(bytes: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        guard let (generation, key) = try keyring.newest(of: owner) else { throw SealProblem.noKey }
        let head = Data([Seal.format, UInt8(generation >> 8), UInt8(generation & 0xFF)])
        guard let body = try AES.GCM.seal(bytes, using: key, authenticating: binding(column, row, owner)).combined else {
            throw SealProblem.doesNotOpen
        }
        return head + body
    }

    func open(bytes box: Data, _ column: BoxColumn, row: Data, owner: Owner) throws -> Data {
        let box = Data(box)
        guard box.count > Seal.shortest else { throw SealProblem.doesNotOpen }
        guard box[0] == Seal.format else {
            throw box[0] > Seal.format ? SealProblem.laterFormat(box[0]) : SealProblem.doesNotOpen
        }
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
        Data("box|\(column.table)|\(column.column)|\(owner.kind.rawValue)|".utf8) + owner.id.bytes + row
    }
}
