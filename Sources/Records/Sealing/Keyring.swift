import Crypto
import Foundation
import GRDB
import Nurture

/// The owners' keys, as far as one transaction has needed them. It does not outlive the transaction.
final class Keyring {
    private let master: SymmetricKey
    private let db: Database
    private var unwrapped: [Owner: (generation: UInt16, key: SymmetricKey)] = [:]

    init(_ master: MasterKey, _ db: Database) {
        self.master = master.key
        self.db = db
    }

    /// The newest key of an owner; nil if there is none, as after an erasure.
    func newest(of owner: Owner) throws -> (generation: UInt16, key: SymmetricKey)? {
        if let found = unwrapped[owner] { return found }
        let statement = try db.cachedStatement(
            sql: "SELECT generation, wrapped FROM keys.ownerKey WHERE owner = ? ORDER BY generation DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement, arguments: [owner.id.bytes]) else { return nil }
        let found = (generation: row["generation"] as UInt16, key: try unwrap(row["wrapped"], owner, row["generation"]))
        unwrapped[owner] = found
        return found
    }

    func key(of owner: Owner, generation: UInt16) throws -> SymmetricKey? {
        if let found = try newest(of: owner), found.generation == generation { return found.key }
        let wrapped = try Data.fetchOne(
            db, sql: "SELECT wrapped FROM keys.ownerKey WHERE owner = ? AND generation = ?", arguments: [owner.id.bytes, generation])
        return try wrapped.map { try unwrap($0, owner, generation) }
    }

    /// Makes the next key of an owner. Only in a transaction that writes to nothing but the keys.
    func mint(_ owner: Owner) throws {
        let tombstone = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM keys.tombstone WHERE owner = ?)", arguments: [owner.id.bytes])
        guard tombstone != true else { throw SealProblem.erased }
        let generation = (try newest(of: owner)?.generation ?? 0) + 1
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        let wrapped = try AES.GCM.seal(bytes, using: master, authenticating: binding(owner, generation)).combined
        try db.execute(
            sql: "INSERT INTO keys.ownerKey (owner, generation, kind, wrapped) VALUES (?, ?, ?, ?)",
            arguments: [owner.id.bytes, generation, owner.kind.rawValue, wrapped])
        unwrapped[owner] = (generation, key)
    }

    /// Deletes all keys of an owner, or those before the newest.
    func delete(_ owner: Owner, keepingNewest: Bool = false) throws {
        let newest = keepingNewest ? try newest(of: owner)?.generation : nil
        try db.execute(
            sql: "DELETE FROM keys.ownerKey WHERE owner = ? AND generation IS NOT ?", arguments: [owner.id.bytes, newest])
        if newest == nil { unwrapped[owner] = nil }
    }

    private func unwrap(_ wrapped: Data, _ owner: Owner, _ generation: UInt16) throws -> SymmetricKey {
        let box = try AES.GCM.SealedBox(combined: wrapped)
        return SymmetricKey(data: try AES.GCM.open(box, using: master, authenticating: binding(owner, generation)))
    }

    private func binding(_ owner: Owner, _ generation: UInt16) -> Data {
        Data("key|\(owner.kind.rawValue)|\(owner.id)|\(generation)".utf8)
    }
}
