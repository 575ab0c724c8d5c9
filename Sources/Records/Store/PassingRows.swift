import GRDB

extension Statement {
    /// What each row becomes, read while it passes: a row that is kept is a copy, and slow to ask for a column by name.
    /// What makes something of a row must not run the same statement.
    func map<Made>(_ arguments: StatementArguments, _ make: (Row) throws -> Made) throws -> [Made] {
        var made: [Made] = []
        try each(arguments) { made.append(try make($0)) }
        return made
    }

    func each(_ arguments: StatementArguments, _ take: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(self, arguments: arguments)
        while let row = try rows.next() { try take(row) }
    }
}
