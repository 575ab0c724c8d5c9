import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The schema")
struct SchemaTests {
    private let queue: DatabaseQueue
    private let tables: [String]

    init() throws {
        queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        tables = try queue.read {
            try String.fetchAll(
                $0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'")
        }
    }

    private func names(_ sql: String) throws -> [String] { try queue.read { try String.fetchAll($0, sql: sql) } }

    @Test("Every table names its controller, purpose and retention rule, and nothing else does")
    func retention() throws {
        #expect(Set(try names("SELECT tableName FROM retention")) == Set(tables))
        #expect(Set(try names("SELECT controller FROM retention")).isSubset(of: ["programme", "service", "school"]))
        #expect(try names("SELECT tableName FROM retention WHERE length(trim(purpose)) < 10 OR length(trim(rule)) < 5").isEmpty)
    }

    @Test("Every table is strict")
    func strict() throws {
        let strict = try names("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1")
        #expect(Set(tables).subtracting(strict).isEmpty)
        let keys = try DatabaseQueue()
        try keys.write { try $0.execute(sql: Schema.keys) }
        #expect(try keys.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pragma_table_list WHERE strict = 1") } == 2)
    }

    /// IDs of what may be gone or may be of several kinds, and so refer to nothing.
    private static let free: Set = [
        "audit.person", "audit.thing", "consent.sheet", "consentScan.sheet", "consentTalk.sheet", "draft.thing", "erasureRenewal.owner",
        "importReceipt.upload",
    ]

    @Test("Every ID refers to its table, except the row's own and those that outlive what they name")
    func foreignKeys() throws {
        for table in tables {
            let referring = Set(try names("SELECT \"from\" FROM pragma_foreign_key_list('\(table)')"))
            for column in try idColumns(of: table) where column != "id" && !SchemaTests.free.contains("\(table).\(column)") {
                #expect(referring.contains(column), "\(table).\(column)")
            }
        }
    }

    @Test("Every column of bytes is an ID, a digest, a password's salt or hash, or sealed")
    func sealed() throws {
        let known: Set = ["credential.salt", "credential.hash", "audit.person", "audit.thing"]
        for table in tables {
            for column in try names("SELECT name FROM pragma_table_info('\(table)') WHERE type = 'BLOB'") {
                let isSealed = BoxColumn.all.contains { $0.table == table && $0.column == column }
                let isID = try idColumns(of: table).contains(column)
                let isKnown =
                    try known.contains("\(table).\(column)") || column.lowercased().hasSuffix("digest") || isFixed(column, of: table)
                #expect(isSealed != (isID || isKnown), "\(table).\(column)")
            }
        }
    }

    @Test("Every column that is said to be sealed is there, with its row and owner")
    func boxColumns() throws {
        for box in BoxColumn.all {
            let columns = try names("SELECT name FROM pragma_table_info('\(box.table)')")
            #expect(Set(columns).isSuperset(of: [box.column, box.row, box.owner]), "\(box)")
        }
    }

    @Test("A child's and a group's boxes can be emptied, as an erasure does")
    func canBeEmptied() throws {
        for box in BoxColumn.all where box.kind == .pupil || box.kind == .group {
            let required = try names("SELECT name FROM pragma_table_info('\(box.table)') WHERE \"notnull\" = 1")
            #expect(!required.contains(box.column), "\(box)")
        }
    }

    @Test("The columns by which an owner's boxes are found have an index")
    func ownersAreIndexed() throws {
        for box in BoxColumn.all where box.kind != .draft && box.kind != .upload {
            let plan = try queue.read {
                try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN SELECT \(box.column) FROM \(box.table) WHERE \(box.owner) = x'00'")
            }
            #expect(!plan.contains { ($0["detail"] as String).hasPrefix("SCAN") }, "\(box)")
        }
    }

    private func sql(of table: String) throws -> String {
        try names("SELECT sql FROM sqlite_schema WHERE name = '\(table)'").first ?? ""
    }

    private func isFixed(_ column: String, of table: String) throws -> Bool {
        try sql(of: table).contains("length(\(column)) = 32") || sql(of: table).contains("length(\(column)) = 16")
    }

    private func idColumns(of table: String) throws -> [String] {
        let referring = try names("SELECT \"from\" FROM pragma_foreign_key_list('\(table)')")
        let text = try sql(of: table)
        return try names("SELECT name FROM pragma_table_info('\(table)') WHERE type = 'BLOB'").filter {
            referring.contains($0) || text.contains("length(\($0)) = 16") && $0 != "salt"
        }
    }
}
