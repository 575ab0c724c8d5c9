import Foundation
import GRDB
import Nurture

extension Transaction {
    /// Redacts, ends the child's places, and notes whose keys have to be replaced: those of its groups, and those of fellow
    /// pupils of whom a text was redacted. The others keep theirs, so that a backup from before still opens for them.
    func beginErasure(of pupil: ID<Pupil>, _ redactions: [Redaction], by person: ID<Person>?) throws {
        let id = ID<Erasure>.new()
        try db.execute(
            sql: "INSERT INTO erasure (id, pupil, startedBy, startedAt) VALUES (?, ?, ?, ?)", arguments: [id, pupil, person, now])
        let groups = try ID<Group>.fetchAll(db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [pupil])
        let redacted = try redactions.map { try apply($0, besides: pupil) }
        try takeOutOfArrangements(pupil)
        for owner in Set(groups.map(Owner.group) + redacted) {
            try db.execute(
                sql: "INSERT INTO erasureRenewal (erasure, kind, owner) VALUES (?, ?, ?)", arguments: [id, owner.kind.rawValue, owner.id])
        }
        try endShares(ofGroupsWith: pupil)
        try db.execute(
            sql: "UPDATE membership SET endsOn = max(startsOn, :today) WHERE pupil = :pupil AND (endsOn IS NULL OR endsOn > :today)",
            arguments: ["pupil": pupil, "today": today])
    }

    func isAnyErasureOpen() throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM erasure WHERE id NOT IN (SELECT erasure FROM erasureEnd))
                OR EXISTS (\(Transaction.forgottenErasures))
                """) ?? false
    }

    func openErasures() throws -> [(erasure: ID<Erasure>, pupil: ID<Pupil>)] {
        try Row.fetchAll(db, sql: "SELECT id, pupil FROM erasure WHERE id NOT IN (SELECT erasure FROM erasureEnd) ORDER BY id")
            .map { ($0["id"], $0["pupil"]) }
    }

    /// A backup that came back may not know of an erasure; the keys do.
    func resumeFromTombstones() throws {
        for row in try Row.fetchAll(db, sql: Transaction.forgottenErasures) {
            try db.execute(
                sql: "INSERT INTO erasure (id, pupil, startedBy, startedAt) VALUES (?, ?, NULL, ?)",
                arguments: [ID<Erasure>.new(), row["id"] as ID<Pupil>, row["at"] as Instant])
        }
    }

    private static let forgottenErasures = """
        SELECT p.id, t.at FROM keys.tombstone t JOIN pupil p ON p.id = t.owner WHERE p.id NOT IN (SELECT pupil FROM erasure)
        """

    /// Whose keys an erasure replaces. Who has none was erased too.
    func renewals(of erasure: ID<Erasure>) throws -> [Owner] {
        try Row.fetchAll(db, sql: "SELECT kind, owner FROM erasureRenewal WHERE erasure = ?", arguments: [erasure])
            .compactMap { row in Owner.Kind(rawValue: row["kind"]).map { Owner(kind: $0, id: row["owner"]) } }
            .filter { try keyring.newest(of: $0) != nil }
    }

    /// Empties the child's boxes, and lets go its links to other children, decisions about groups that it is in, letters about it that
    /// wait to be sent, and what was typed or uploaded at its school and not yet saved, which may name it. The rows of the boxes stay,
    /// as counts.
    func darken(_ pupil: ID<Pupil>) throws {
        for column in BoxColumn.all where column.kind == .pupil {
            try db.execute(sql: "UPDATE \(column.table) SET \(column.column) = NULL WHERE \(column.owner) = ?", arguments: [pupil])
        }
        try db.execute(sql: "DELETE FROM mail WHERE pupil = ?", arguments: [pupil])
        try db.execute(sql: "DELETE FROM pupilLink WHERE pupil = :pupil OR other = :pupil", arguments: ["pupil": pupil])
        try db.execute(
            sql: "DELETE FROM formingDecision WHERE id IN (SELECT decision FROM formingDecisionPupil WHERE pupil = ?)", arguments: [pupil])
        try endShares(ofGroupsWith: pupil)
        let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [pupil])
        try db.execute(sql: "DELETE FROM draft WHERE school = ?", arguments: [school])
        try db.execute(sql: "DELETE FROM upload WHERE school = ?", arguments: [school])
    }

    /// Opens each box of an owner with the key it was sealed by and seals it with the newest. One that does not open any
    /// more, as in a backup from before an erasure, is dark for good and is emptied.
    func sealAnew(_ owner: Owner) throws {
        let seal = Seal(keyring: keyring)
        for column in BoxColumn.all where column.kind == owner.kind {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(column.row) AS id, \(column.column) AS box FROM \(column.table)
                    WHERE \(column.owner) = ? AND \(column.column) IS NOT NULL
                    """,
                arguments: [owner.id])
            for row in rows {
                let id: Data = row["id"]
                let box: Data?
                do {
                    box = try seal.seal(bytes: seal.open(bytes: row["box"], column, row: id, owner: owner), column, row: id, owner: owner)
                } catch let problem as SealProblem where problem == .noKey || problem == .doesNotOpen || problem == .keyDoesNotUnwrap {
                    box = nil
                }
                try db.execute(
                    sql: "UPDATE \(column.table) SET \(column.column) = ? WHERE \(column.row) = ?", arguments: [box, id])
            }
        }
    }
}
