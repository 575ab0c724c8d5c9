import GRDB
import Nurture

/// Days on which a year group, or the whole school, is out.
public struct TripLine: Sendable {
    public let id: ID<Trip>
    public let what: String
    /// Nil for the whole school.
    public let yearGroup: YearGroup?
    public let days: ClosedRange<Day>
}

extension Transaction {
    /// A school's trips that are not over, the next one first.
    func trips(of school: ID<School>) throws -> [TripLine] { try trips(of: school, from: today) }

    func trips(of school: ID<School>, from day: Day) throws -> [TripLine] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM trip WHERE school = ? AND endsOn >= ? ORDER BY startsOn, id")
        return try Row.fetchAll(statement, arguments: [school, day]).map { row in
            TripLine(
                id: row["id"], what: row["what"], yearGroup: (row["yearGroup"] as Int?).flatMap(YearGroup.init),
                days: (row["startsOn"] as Day)...(row["endsOn"] as Day))
        }
    }
}
