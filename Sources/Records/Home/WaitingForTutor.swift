import GRDB
import Nurture

/// How long a line on a past session is asked for, in days.
private let daysToAskForNote: Int = 14

/// A group that somebody is attached to or covers a session of.
struct GroupToWorkWith {
    let line: GroupLine
    let roles: Set<Role>
}

extension Transaction {
    /// The groups that a person reaches as tutor, trainee or school staff, and that have not ended.
    func groupsToWorkWith(_ person: ID<Person>) throws -> [GroupToWorkWith] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT a.nurtureGroup, a.role FROM (
                        SELECT nurtureGroup, role FROM attachment WHERE person = :person AND startsOn <= :today
                        AND (endsOn IS NULL OR endsOn >= :today)
                        UNION SELECT s.nurtureGroup, 'tutor' FROM cover c JOIN session s ON s.id = c.session WHERE c.person = :person) a
                    JOIN nurtureGroup g ON g.id = a.nurtureGroup WHERE g.id NOT IN (SELECT nurtureGroup FROM groupClosure)
                    ORDER BY g.weekday, g.startsAt, g.id
                    """),
            arguments: ["person": person, "today": today])
        var ids: [ID<Group>] = []
        var roles: [ID<Group>: Set<Role>] = [:]
        for row in rows {
            let id: ID<Group> = row["nurtureGroup"]
            if roles[id] == nil { ids.append(id) }
            roles[id, default: []].insert(row["role"])
        }
        return try ids.filter { try mayOpen($0, .person(person)) }.compactMap { id in
            try groupLine(id).map { GroupToWorkWith(line: $0, roles: roles[id] ?? []) }
        }
    }

    /// Today's sessions, and for a tutor the past ones without a log.
    func sessionsWaiting(for person: ID<Person>, _ groups: [GroupToWorkWith]) throws -> [Waiting] {
        try groups.flatMap { group in
            let isTutor = group.roles.contains(.tutor)
            return try sessions(
                of: group.line.id, "s.heldOn = :today OR s.heldOn < :today AND :isTutor AND l.session IS NULL",
                ["isTutor": isTutor]
            ).map { Waiting(since: $0.day, subject: .session($0, group.line)) }
        }
    }

    /// Past sessions of the last two weeks on which a trainee or school staff have not written a line.
    func notesMissing(from person: ID<Person>, _ groups: [GroupToWorkWith]) throws -> [Waiting] {
        try groups.filter { !$0.roles.contains(.tutor) }.flatMap { group in
            try sessions(
                of: group.line.id,
                """
                s.heldOn < :today AND s.heldOn >= :since
                AND EXISTS (SELECT 1 FROM attachment a WHERE a.person = :person AND a.nurtureGroup = s.nurtureGroup
                    AND a.startsOn <= s.heldOn AND (a.endsOn IS NULL OR a.endsOn >= s.heldOn))
                AND NOT EXISTS (SELECT 1 FROM note n WHERE n.session = s.id AND n.author = :person)
                AND NOT EXISTS (SELECT 1 FROM adultPresence p WHERE p.session = s.id AND p.person = :person AND p.present = 0)
                """,
                ["since": today.adding(days: -daysToAskForNote), "person": person]
            ).map { Waiting(since: $0.day, subject: .ownNote($0, group.line)) }
        }
    }

    private func sessions(of group: ID<Group>, _ condition: String, _ arguments: StatementArguments) throws -> [SessionLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.number, s.heldOn, s.startsAt, l.session IS NOT NULL AS isLogged, 0 AS isCancelled,
                EXISTS (SELECT 1 FROM sessionMove m WHERE m.session = s.id) AS wasMoved
                FROM session s LEFT JOIN sessionLog l ON l.session = s.id
                WHERE s.nurtureGroup = :group AND s.heldOn <= :today AND s.id NOT IN (SELECT session FROM sessionCancellation)
                AND (\(condition)) ORDER BY s.heldOn, s.startsAt
                """)
        return try Row.fetchAll(statement, arguments: arguments + ["group": group, "today": today]).map(sessionLine)
    }
}
