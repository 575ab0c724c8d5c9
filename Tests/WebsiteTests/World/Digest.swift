import Crypto
import Foundation
import GRDB

@testable import Records

extension Site {
    /// A digest over every row of both databases, but for what even a refusal may leave: the audit, wrong guesses, and when a browser
    /// was last seen. Equal digests mean that nothing has changed.
    func digest() async throws -> String {
        try await records.inSnapshot { transaction in
            var digest = SHA256()
            for schema in ["main", "keys"] {
                let tables = try String.fetchAll(
                    transaction.db, sql: "SELECT name FROM \(schema).sqlite_master WHERE type = 'table' ORDER BY name")
                for table in tables where !["audit", "guess"].contains(table) && !table.hasPrefix("sqlite_") {
                    let columns = try String.fetchAll(
                        transaction.db, sql: "SELECT name FROM pragma_table_info(?, ?) WHERE name != 'seenAt'", arguments: [table, schema])
                    let rows = try Row.fetchCursor(
                        transaction.db,
                        sql:
                            "SELECT \(columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")) FROM \(schema).\"\(table)\" ORDER BY 1"
                    )
                    digest.update(data: Data("\(schema).\(table)\n".utf8))
                    while let row = try rows.next() { digest.update(data: Data("\(row[0] as String? ?? "")\n".utf8)) }
                }
            }
            return digest.finalize().map { String($0, radix: 16) }.joined(separator: " ")
        }
    }

    /// How many rows the audit holds.
    func auditCount() async throws -> Int {
        try await records.inSnapshot { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM audit") ?? 0 }
    }

    /// How many it held when the site began.
    func startAuditCount() async throws -> Int { try await World.template().auditCount }
}
