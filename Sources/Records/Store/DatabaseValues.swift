import Foundation
import GRDB
import Nurture

extension ID: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { bytes.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> ID? { Data.fromDatabaseValue(value).flatMap(ID.init(bytes:)) }
}

extension ID: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(bytes: Data(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Instant: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(milliseconds: Int64(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Day: StatementColumnConvertible {
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(iso: String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
    }
}

extension Day: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { iso.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? { String.fromDatabaseValue(value).flatMap(Day.init(iso:)) }
}

extension Role: DatabaseValueConvertible {}
extension Verb: DatabaseValueConvertible {}
extension ThingKind: DatabaseValueConvertible {}
