import GRDB
import Nurture

/// A session in a list.
public struct SessionLine: Sendable {
    public enum State: Sendable { case toCome, today, unfinished, logged, cancelled }

    public let id: ID<Session>
    public let number: Int
    public let day: Day
    public let time: WallTime
    public let state: State
    public let wasMoved: Bool

    /// Whether it can have taken place by now.
    public var hasBegun: Bool { state != .toCome && state != .cancelled }
}

extension Transaction {
    /// A group's sessions by date. What was still to come when the group was closed is not among them.
    func sessionLines(of group: ID<Group>) throws -> [SessionLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.number, s.heldOn, s.startsAt, l.session IS NOT NULL AS isLogged, c.session IS NOT NULL AS isCancelled,
                EXISTS (SELECT 1 FROM sessionMove m WHERE m.session = s.id) AS wasMoved
                FROM session s LEFT JOIN sessionLog l ON l.session = s.id LEFT JOIN sessionCancellation c ON c.session = s.id
                LEFT JOIN groupClosure x ON x.nurtureGroup = s.nurtureGroup
                WHERE s.nurtureGroup = ? AND (x.closedOn IS NULL OR s.heldOn <= x.closedOn OR l.session IS NOT NULL)
                ORDER BY s.heldOn, s.number
                """)
        return try statement.map([group], sessionLine)
    }

    func sessionLine(_ row: Row) -> SessionLine {
        let day: Day = row["heldOn"]
        let state: SessionLine.State =
            if row["isCancelled"] { .cancelled } else if row["isLogged"] { .logged } else if day > today { .toCome } else if day == today {
                .today
            } else { .unfinished }
        return SessionLine(
            id: row["id"], number: row["number"], day: day, time: WallTime(minutes: row["startsAt"]) ?? .midnight, state: state,
            wasMoved: row["wasMoved"])
    }
}
