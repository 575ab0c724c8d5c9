import GRDB
import Nurture

extension Transaction {
    /// Groups that have not met yet, and what of their set-up is somebody's turn.
    /// - Parameter shown: what waits for them in a line of its own already.
    func setUpWaiting(for capacity: Capacity, in groups: [ID<Group>], besides shown: Set<SetUpNeed>) throws -> [Waiting] {
        try groups.compactMap { group in
            guard try !hasMet(group), let line = try groupLine(group) else { return nil }
            let gaps = try setUpPath(of: group).waiting(for: capacity).filter { !shown.contains($0.need) }
            guard !gaps.isEmpty else { return nil }
            return Waiting(since: try madeOn(group), subject: .setUp(line, gaps))
        }
    }

    /// A school's groups that go on.
    func groupsGoingOn(at school: ID<School>) throws -> [ID<Group>] {
        try ID<Group>.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM nurtureGroup WHERE school = ? AND id NOT IN (SELECT nurtureGroup FROM groupClosure)
                    ORDER BY weekday, startsAt, id
                    """), arguments: [school])
    }

    private func hasMet(_ group: ID<Group>) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM session WHERE nurtureGroup = ? AND heldOn < ?)")
        return try Bool.fetchOne(statement, arguments: [group, today]) ?? false
    }

    private func madeOn(_ group: ID<Group>) throws -> Day {
        let statement = try db.cachedStatement(sql: "SELECT madeAt FROM nurtureGroup WHERE id = ?")
        return try Instant.fetchOne(statement, arguments: [group])?.day ?? today
    }
}
