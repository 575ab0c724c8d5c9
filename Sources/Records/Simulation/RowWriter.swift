import GRDB
import Nurture

extension Transaction {
    /// Inserts one row of a table whose columns are named here.
    func insert(_ table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws {
        let columns = values.map(\.key).joined(separator: ", ")
        let places = values.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
        try statement.execute(arguments: StatementArguments(values.map(\.value)))
    }
}
