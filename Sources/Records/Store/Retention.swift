import GRDB
import Nurture

/// What is kept of one kind: who decides about it, what for, and how long.
public struct RetentionLine: Sendable {
    public let table: String
    public let controller: String
    public let purpose: String
    public let rule: String
}

extension Desk {
    /// What is kept, by the settings that hold today. Anybody may know.
    public func retention() async throws -> [RetentionLine] {
        try await read(.visit, on: .house) { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT * FROM retention r WHERE since = (SELECT max(since) FROM retention WHERE tableName = r.tableName AND since <= ?)
                    ORDER BY tableName
                    """,
                arguments: [transaction.today]
            ).map { RetentionLine(table: $0["tableName"], controller: $0["controller"], purpose: $0["purpose"], rule: $0["rule"]) }
        }
    }
}
