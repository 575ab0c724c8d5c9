import Foundation
import GRDB
import Nurture

extension Desk {
    /// Erases a child: the key goes, the keys of its groups are replaced, and with them every copy that was ever taken is dark.
    /// Attendance, dates and other counts stay. When this returns, it is done.
    /// - Parameter redactions: texts of the child's groups as they are to read from now on.
    public func erase(_ pupil: ID<Pupil>, redactions: [Redaction] = []) async throws {
        let caller = caller
        try await act(.erasePupil, on: .pupil(pupil)) { transaction in
            for redaction in redactions { try transaction.apply(redaction, besides: pupil) }
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO erasure (id, pupil, startedBy, startedAt) VALUES (?, ?, ?, ?)",
                arguments: [ID<Erasure>.new(), pupil, caller.person, transaction.now])
        }
        try await records.finishErasures()
    }
}

extension Records {
    /// Finishes every erasure that was begun, here or in another copy of these records that the keys remember.
    func finishErasures() async throws {
        let finished = try await inSteps { steps in
            try steps.transaction { try $0.resumeFromTombstones() }
            let open = try steps.transaction { transaction in
                try ID<Pupil>.fetchAll(
                    transaction.db, sql: "SELECT pupil FROM erasure WHERE id NOT IN (SELECT erasure FROM erasureEnd)")
            }
            for pupil in open { try steps.erase(pupil) }
            return open
        }
        guard !finished.isEmpty else { return }
        try await emptyLogs()
        try await inTransaction { transaction in
            for pupil in finished {
                try transaction.db.execute(
                    sql: "INSERT OR IGNORE INTO erasureEnd (erasure, at) SELECT id, ? FROM erasure WHERE pupil = ?",
                    arguments: [transaction.now, pupil])
            }
        }
    }
}

extension Steps {
    /// Each step may have happened before; doing it again ends in the same state. No step writes to both files,
    /// since a commit over two files is not atomic in a crash.
    func erase(_ pupil: ID<Pupil>) throws {
        let (renewed, doomed) = try transaction { (try $0.sharers(with: pupil), try $0.passing(with: pupil)) }
        try transaction { for owner in renewed { try $0.keyring.mint(owner) } }
        try transaction { transaction in
            for owner in renewed { try transaction.sealAnew(owner) }
            try transaction.darken(pupil)
        }
        try transaction { transaction in
            for owner in renewed { try transaction.keyring.delete(owner, keepingNewest: true) }
            for owner in doomed + [.pupil(pupil)] { try transaction.keyring.delete(owner) }
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO keys.tombstone (owner, at) VALUES (?, ?)", arguments: [pupil, now])
        }
    }
}

extension Transaction {
    /// A backup that came back may not know of an erasure; the keys do.
    fileprivate func resumeFromTombstones() throws {
        try db.execute(
            sql: """
                INSERT INTO erasure (id, pupil, startedBy, startedAt)
                SELECT randomblob(16), p.id, NULL, t.at FROM keys.tombstone t JOIN pupil p ON p.id = t.owner
                WHERE p.id NOT IN (SELECT pupil FROM erasure)
                """)
    }

    /// The child's groups, and the other pupils whose notes may have named it.
    fileprivate func sharers(with pupil: ID<Pupil>) throws -> [Owner] {
        let groups = try ID<Group>.fetchAll(
            db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [pupil])
        let others = try ID<Pupil>.fetchAll(
            db,
            sql: """
                SELECT DISTINCT pupil FROM membership
                WHERE nurtureGroup IN (SELECT nurtureGroup FROM membership WHERE pupil = :pupil) AND pupil <> :pupil
                """,
            arguments: ["pupil": pupil])
        return try (groups.map(Owner.group) + others.map(Owner.pupil)).filter { try keyring.newest(of: $0) != nil }
    }

    /// What was typed or uploaded around the child and not yet saved.
    fileprivate func passing(with pupil: ID<Pupil>) throws -> [Owner] {
        let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [pupil])
        let drafts = try ID<Draft>.fetchAll(db, sql: "SELECT id FROM draft WHERE school IS NULL OR school = ?", arguments: [school])
        let uploads = try ID<Upload>.fetchAll(db, sql: "SELECT id FROM upload WHERE school = ?", arguments: [school])
        return drafts.map(Owner.draft) + uploads.map(Owner.upload)
    }

    /// Empties the child's boxes. The rows stay, as counts.
    fileprivate func darken(_ pupil: ID<Pupil>) throws {
        for column in BoxColumn.all where column.kind == .pupil {
            try db.execute(sql: "UPDATE \(column.table) SET \(column.column) = NULL WHERE \(column.owner) = ?", arguments: [pupil])
        }
        let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [pupil])
        try db.execute(sql: "DELETE FROM draft WHERE school IS NULL OR school = ?", arguments: [school])
        try db.execute(sql: "DELETE FROM upload WHERE school = ?", arguments: [school])
    }

    /// Opens each box of an owner with the key it was sealed by and seals it with the newest.
    fileprivate func sealAnew(_ owner: Owner) throws {
        let seal = Seal(keyring: keyring)
        for column in BoxColumn.all where column.kind == owner.kind {
            let rows = try Row.fetchAll(
                db,
                sql:
                    "SELECT \(column.row) AS row, \(column.column) AS box FROM \(column.table) WHERE \(column.owner) = ? AND box IS NOT NULL",
                arguments: [owner.id])
            for row in rows {
                let id: Data = row["row"]
                let plain = try seal.open(bytes: row["box"], column, row: id, owner: owner)
                try db.execute(
                    sql: "UPDATE \(column.table) SET \(column.column) = ? WHERE \(column.row) = ?",
                    arguments: [try seal.seal(bytes: plain, column, row: id, owner: owner), id])
            }
        }
    }
}
