import GRDB
import Nurture

/// A weekday and time at which a school can let pupils go, and what they would miss.
public struct OfferedTimeLine: Sendable {
    public let id: ID<OfferedTime>
    public let slot: Slot
    /// The first day on which it is offered; nil for as long as anybody knows.
    public let startsOn: Day?
    /// The last day; nil while none is set.
    public let endsOn: Day?
    /// The lesson that it takes a year group away from, where the school said so.
    public let lessons: [YearGroup: String]

    /// Whether the school offers it on some day from one day to another.
    public func isOffered(from start: Day, to end: Day) -> Bool {
        (startsOn.map { $0 <= end } ?? true) && (endsOn.map { $0 >= start } ?? true)
    }

    public func isOffered(on day: Day) -> Bool { isOffered(from: day, to: day) }
}

extension Transaction {
    /// The times that a school offers or will offer, by weekday and time.
    func offeredTimes(of school: ID<School>) throws -> [OfferedTimeLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM offeredTime WHERE school = ? AND (endsOn IS NULL OR endsOn >= ?) ORDER BY weekday, startsAt")
        return try Row.fetchAll(statement, arguments: [school, today]).map { row in
            OfferedTimeLine(
                id: row["id"], slot: row.slot, startsOn: row["startsOn"], endsOn: row["endsOn"], lessons: try lessons(at: row["id"]))
        }
    }

    private func lessons(at time: ID<OfferedTime>) throws -> [YearGroup: String] {
        let statement = try db.cachedStatement(sql: "SELECT yearGroup, lesson FROM missedLesson WHERE offeredTime = ?")
        return try Row.fetchAll(statement, arguments: [time]).reduce(into: [:]) { lessons, row in
            if let year = YearGroup(row["yearGroup"]) { lessons[year] = row["lesson"] }
        }
    }
}
