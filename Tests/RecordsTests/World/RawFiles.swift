import Foundation
import GRDB
import Nurture

@testable import Records

/// Both files as somebody sees them who has SQLite and no desk.
struct RawFiles {
    let queue: DatabaseQueue

    init(in folder: URL) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let keys = folder.appending(path: "keys.sqlite").path
        configuration.prepareDatabase { try $0.execute(sql: "ATTACH DATABASE ? AS keys", arguments: [keys]) }
        queue = try DatabaseQueue(path: folder.appending(path: "hocket.sqlite").path, configuration: configuration)
    }

    func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
        try queue.write { try $0.execute(sql: sql, arguments: StatementArguments(arguments)) }
    }

    func count(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Int {
        try queue.read { try Int.fetchOne($0, sql: sql, arguments: StatementArguments(arguments)) } ?? -1
    }

    func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
        try queue.read { try Row.fetchAll($0, sql: sql, arguments: StatementArguments(arguments)) }
    }

    /// Reads both files, so that the connection holds on to their state.
    static func anyRow(_ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM keys.ownerKey)")
    }

    /// How SQLite goes about a statement.
    func plan(of statement: String) throws -> [String] {
        try queue.read { db in
            let explained = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(statement)")
            explained.setUncheckedArguments(StatementArguments())
            return try Row.fetchAll(explained).map { $0["detail"] as String }
        }
    }

    /// How many rows each table has.
    func counts() throws -> [String: Int] {
        let tables = try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").map {
            $0["name"] as String
        }
        return try Dictionary(uniqueKeysWithValues: tables.map { ($0, try count("SELECT count(*) FROM \($0)")) })
    }

    /// Runs with a master key, as somebody who has the key file, too.
    func look<Found>(_ master: MasterKey, _ look: (Transaction) throws -> Found) throws -> Found {
        try queue.read { try look(Transaction($0, master, .now)) }
    }

    /// Tries every box, and tells by column how many open and how many are dark.
    func boxes(_ master: MasterKey, of owner: Owner? = nil) throws -> (open: [BoxColumn: Int], dark: [BoxColumn: Int]) {
        try look(master) { transaction in
            var found: (open: [BoxColumn: Int], dark: [BoxColumn: Int]) = ([:], [:])
            for column in BoxColumn.all where owner == nil || owner?.kind == column.kind {
                let sql = """
                    SELECT \(column.row) AS id, \(column.owner) AS owner, \(column.column) AS box FROM \(column.table)
                    WHERE \(column.column) IS NOT NULL
                    """
                for row in try Row.fetchAll(transaction.db, sql: sql) where owner == nil || owner?.id == row["owner"] {
                    let boxOwner = Owner(kind: column.kind, id: row["owner"])
                    do {
                        _ = try Seal(keyring: transaction.keyring).open(bytes: row["box"], column, row: row["id"], owner: boxOwner)
                        found.open[column, default: 0] += 1
                    } catch SealProblem.noKey {
                        found.dark[column, default: 0] += 1
                    }
                }
            }
            return found
        }
    }
}

extension World {
    func raw() throws -> RawFiles { try RawFiles(in: folder.data) }
}
