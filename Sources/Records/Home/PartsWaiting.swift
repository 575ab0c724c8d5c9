import GRDB
import Nurture

/// For how long after a group's last session its reports are asked for, in days: as long as a tutor reaches it.
private let daysToAskForReports = 60

extension Transaction {
    /// Parts of reports that wait for somebody's own voice, a line for each group and point. Sessions come before them.
    func partsWaiting(in groups: [GroupLine], for voice: ReportVoice) throws -> [Waiting] {
        try groups.flatMap { group in
            let reports = try reports(of: group.id, [])
            guard !reports.outcomes.isEmpty else { return [Waiting]() }
            return reports.points.filter(\.isOpen).compactMap { point -> Waiting? in
                let missing = point.pupils.count { $0.state.states[voice] == nil }
                guard missing > 0, let deadline = point.deadline, deadline.adding(days: daysToAskForReports) >= today else { return nil }
                return Waiting(since: max(deadline, today), subject: .parts(group, point.point, count: missing, due: deadline))
            }
        }
    }

    /// A school's groups that run, or have ended not long ago.
    func groupsToReportOn(at school: ID<School>) throws -> [GroupLine] { try groupsToReportOn("g.school = :id", school) }

    /// A tutor's, alike.
    func groupsToReportOn(by tutor: ID<Person>) throws -> [GroupLine] {
        try groupsToReportOn(
            """
            g.id IN (SELECT nurtureGroup FROM attachment WHERE person = :id AND role = 'tutor' AND startsOn <= :today
                AND (endsOn IS NULL OR endsOn >= :today))
            """, tutor
        ).filter { try mayOpen($0.id, .person(tutor)) }
    }

    private func groupsToReportOn<Of>(_ condition: String, _ id: ID<Of>) throws -> [GroupLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.id FROM nurtureGroup g LEFT JOIN groupClosure c ON c.nurtureGroup = g.id
                WHERE \(condition) AND (c.closedOn IS NULL OR c.closedOn >= :oldest AND c.closedOn <= :today)
                AND g.id NOT IN (SELECT nurtureGroup FROM reportsCompletion) ORDER BY g.weekday, g.startsAt, g.id
                """)
        return try ID<Group>.fetchAll(
            statement, arguments: ["id": id, "oldest": today.adding(days: -daysToAskForReports), "today": today]
        ).compactMap { try groupLine($0) }
    }

    /// Groups of a service whose reports are not complete two weeks after the last session.
    func lateReports(of service: ID<Service>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, max(s.heldOn) AS last FROM nurtureGroup g JOIN session s ON s.nurtureGroup = g.id
                LEFT JOIN sessionCancellation x ON x.session = s.id LEFT JOIN groupClosure c ON c.nurtureGroup = g.id
                WHERE g.service = :service AND x.session IS NULL AND (c.closedOn IS NULL OR s.heldOn <= c.closedOn)
                AND g.id NOT IN (SELECT nurtureGroup FROM reportsCompletion)
                GROUP BY g.id HAVING last < :due AND last >= :oldest
                """,
            arguments: [
                "service": service, "due": today.adding(days: -RatingPoint.daysAfterLastSession),
                "oldest": today.adding(days: -daysToAskForReports),
            ]
        ).compactMap { row in
            try groupLine(row["id"]).map {
                Waiting(since: (row["last"] as Day).adding(days: RatingPoint.daysAfterLastSession), subject: .lateReports($0))
            }
        }
    }
}
