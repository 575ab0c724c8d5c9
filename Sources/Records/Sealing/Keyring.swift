import Crypto
import Foundation
import GRDB
import Nurture

/// The owners' keys, as far as one transaction has needed them. It does not outlive the transaction.
final class Keyring {
    typealias OwnerKey = (generation: UInt16, key: SymmetricKey)

    private let master: SymmetricKey
    private let db: Database
    private var unwrapped: [Owner: OwnerKey] = [:]
    /// Whose keys are to be deleted once the transaction is durable.
    private(set) var forgotten: Set<Owner> = []

    init(_ master: MasterKey, _ db: Database) {
        self.master = master.key
        self.db = db
    }

    /// The newest key of an owner; nil if there is none, as after an erasure.
    func newest(of owner: Owner) throws -> OwnerKey? {
        if let found = unwrapped[owner] { return found }
        let statement = try db.cachedStatement(
            sql: "SELECT generation, wrapped FROM keys.ownerKey WHERE owner = ? AND kind = ? ORDER BY generation DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement, arguments: [owner.id, owner.kind.rawValue]) else { return nil }
        let found = (generation: row["generation"] as UInt16, key: try unwrap(row["wrapped"], owner, row["generation"]))
        unwrapped[owner] = found
        return found
    }

    func key(of owner: Owner, generation: UInt16) throws -> SymmetricKey? {
        if let found = try newest(of: owner), found.generation == generation { return found.key }
        let wrapped = try Data.fetchOne(
            db, sql: "SELECT wrapped FROM keys.ownerKey WHERE owner = ? AND kind = ? AND generation = ?",
            arguments: [owner.id, owner.kind.rawValue, generation])
        return try wrapped.map { try unwrap($0, owner, generation) }
    }

    /// Makes the next key of an owner. Only in a transaction that writes to nothing but the keys.
    func mint(_ owner: Owner) throws {
        let erased = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM keys.tombstone WHERE owner = ?)", arguments: [owner.id])
        guard erased != true else { throw SealProblem.erased }
        let kind = try String.fetchOne(db, sql: "SELECT kind FROM keys.ownerKey WHERE owner = ?", arguments: [owner.id])
        guard kind == nil || kind == owner.kind.rawValue else { throw Refusal.idTaken }
        let generation = (try newest(of: owner)?.generation ?? 0) + 1
        let key = SymmetricKey(size: .bits256)
        let wrapped = try key.withUnsafeBytes {
            try AES.GCM.seal(Data($0), using: master, authenticating: binding(owner, generation)).combined
        }
        try db.execute(
            sql: "INSERT INTO keys.ownerKey (owner, generation, kind, wrapped) VALUES (?, ?, ?, ?)",
            arguments: [owner.id, generation, owner.kind.rawValue, wrapped])
        unwrapped[owner] = (generation, key)
    }

    /// Deletes all keys of an owner, or those before the newest.
    func delete(_ owner: Owner, keepingNewest: Bool = false) throws {
        let newest = keepingNewest ? try newest(of: owner)?.generation : nil
        try db.execute(sql: "DELETE FROM keys.ownerKey WHERE owner = ? AND generation IS NOT ?", arguments: [owner.id, newest])
        if newest == nil { unwrapped[owner] = nil }
    }

    /// Has the keys of an owner deleted after this transaction: the rows go first, so that a crash in between leaves a key
    /// without boxes and never the other way round.
    func forget(_ owner: Owner) { forgotten.insert(owner) }

    private func unwrap(_ wrapped: Data, _ owner: Owner, _ generation: UInt16) throws -> SymmetricKey {
        do {
            let box = try AES.GCM.SealedBox(combined: wrapped)
            return SymmetricKey(data: try AES.GCM.open(box, using: master, authenticating: binding(owner, generation)))
        } catch {
            throw SealProblem.keyDoesNotUnwrap
        }
    }

    private func binding(_ owner: Owner, _ generation: UInt16) -> Data {
        Data("key|\(owner.kind.rawValue)|\(owner.id)|\(generation)".utf8)
    }
}
