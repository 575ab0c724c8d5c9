import GRDB
import Nurture

extension Desk {
    /// What a file of the national register, and one of its links, would change.
    public func changes(by file: RegisterFile, links: [RegisterLink] = []) async throws -> RegisterChanges {
        try await read(.importRegister, on: .house) { try $0.comparison(with: file, links).changes }
    }

    /// Takes a file of the national register. What it has is added or changed; what it lacks stays. Schools that somebody works with keep
    /// their names, and are told. A file that brings nothing new changes nothing.
    /// - Parameter progress: told how many of how many entries have been written.
    @discardableResult
    public func importRegister(
        _ file: RegisterFile, links: [RegisterLink] = [], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> RegisterChanges {
        let changes = try await changes(by: file, links: links)
        guard !changes.isNothing else { return changes }
        return try await act(.importRegister, on: .house) { transaction in
            let comparison = try transaction.comparison(with: file, links)
            try transaction.write(comparison, columns: file.columns, progress)
            for link in comparison.links { try transaction.write(link) }
            try transaction.tellSchools(of: comparison)
            try transaction.note(comparison.changes)
            return comparison.changes
        }
    }
}

extension Transaction {
    fileprivate func write(
        _ comparison: RegisterComparison, columns: [RegisterColumn], _ progress: (Int, Int) -> Void
    ) throws {
        guard !comparison.rows.isEmpty else { return }
        let names = columns.map(\.rawValue)
        let statement = try db.makeStatement(
            sql: """
                INSERT INTO establishment (urn, isByHand, isOpen, \(names.joined(separator: ", ")))
                VALUES (?, 0, ?\(String(repeating: ", ?", count: names.count)))
                ON CONFLICT (urn) DO UPDATE SET isByHand = 0, isOpen = excluded.isOpen, \
                \(names.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
                """)
        for (number, row) in comparison.rows.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [row.row.urn, row.isOpen] + row.row.values.map { $0 }
            try statement.execute(arguments: StatementArguments(values))
            if number.isMultiple(of: 250) { progress(number, comparison.rows.count) }
        }
        progress(comparison.rows.count, comparison.rows.count)
    }

    fileprivate func write(_ link: RegisterLink) throws {
        try run(
            sql: """
                INSERT INTO establishmentLink (urn, other, kind, since) VALUES (?, ?, ?, ?)
                ON CONFLICT (urn, other, kind) DO UPDATE SET since = excluded.since
                """,
            arguments: [link.urn, link.other, link.kind, link.since])
    }

    fileprivate func note(_ changes: RegisterChanges) throws {
        try db.execute(
            sql: """
                INSERT INTO registerImport (at, added, closed, reopened, renamed, moved, otherwise, links) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                now, changes.added.count, changes.closed.count, changes.reopened.count, changes.renamed.count, changes.moved.count,
                changes.otherwise, changes.links,
            ])
    }
}

extension RegisterValue: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue {
        switch self {
        case .nothing: .null
        case .text(let text): text.databaseValue
        case .number(let number): number.databaseValue
        case .day(let day): day.databaseValue
        }
    }

    public static func fromDatabaseValue(_ value: DatabaseValue) -> RegisterValue? {
        switch value.storage {
        case .null: .nothing
        case .int64(let number): .number(Int(number))
        case .string(let text): .text(text)
        case .double, .blob: nil
        }
    }
}
