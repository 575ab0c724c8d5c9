import GRDB
import Nurture

/// The record of processing: what is kept of whom, who decides about it, what for and how long. It is made from the table
/// `retention`, so that it cannot say anything else than the database does.
public enum DataProtectionRecord {
    /// `docs/data-protection.md`, from the settings with which an installation begins.
    public static func document() throws -> String {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        return try queue.read { try document($0) }
    }

    private static func document(_ db: Database) throws -> String {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT tableName, controller, purpose, rule, max(since) AS since FROM retention GROUP BY tableName
                ORDER BY controller DESC, tableName
                """)
        let lines = rows.map { row in
            let table: String = row["tableName"]
            let words = ["controller", "purpose", "rule"].map { row[$0] as String }.joined(separator: " | ")
            return "| `\(table)` | \(sealed(table)) | \(words) |"
        }
        return """
            # What is kept, by whom, what for and how long

            Generated from the table `retention` by `hocket data-protection > docs/data-protection.md`; a test compares the two.

            Each table has one controller: the programme, the service or the school. “Sealed” names the columns whose content opens
            only with a key of its owner (a pupil, a group, a person, a school, a draft, an upload or a letter); the rest of a row is IDs, dates,
            numbers, choices and the names of organisations. When an owner's key is deleted, the sealed columns are dark here and in
            every copy, and what stays is a statistic.

            The server itself lets go of drafts, uploads, letters, guesses, invitations and sign-ins, when it starts and every hour. Erasing a
            child is a button on the child's page, or `hocket erase`.

            | Table | Sealed | Controller | What for | Kept |
            |---|---|---|---|---|
            \(lines.joined(separator: "\n"))

            """
    }

    private static func sealed(_ table: String) -> String {
        BoxColumn.all.filter { $0.table == table }.map { "`\($0.column)`" }.joined(separator: ", ")
    }
}
