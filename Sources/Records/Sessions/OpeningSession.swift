import Foundation
import GRDB
import Nurture

extension Transaction {
    /// - Parameter capacities: in which the page is opened; they decide which of the pupils' words are on it.
    func sessionPage(_ id: ID<Session>, _ capacities: Set<Capacity>) throws -> SessionPage {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.nurtureGroup, s.number, s.heldOn, s.startsAt, g.school, x.closedOn,
                l.session IS NOT NULL AS isLogged, l.content, l.revision, l.savedAt, l.savedBy,
                c.session IS NOT NULL AS isCancelled, c.reason AS cancelReason, c.cancelledBy, c.at AS cancelledAt,
                EXISTS (SELECT 1 FROM sessionMove m WHERE m.session = s.id) AS wasMoved
                FROM session s JOIN nurtureGroup g ON g.id = s.nurtureGroup
                LEFT JOIN groupClosure x ON x.nurtureGroup = g.id
                LEFT JOIN sessionLog l ON l.session = s.id LEFT JOIN sessionCancellation c ON c.session = s.id WHERE s.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]), let group = try groupLine(row["nurtureGroup"]) else {
            throw Refusal.outOfReach
        }
        let session = sessionLine(row)
        let placed = try members(of: group.id, on: session.day)
        let kept = try keptWords(in: id, mayReadEverything: !capacities.isDisjoint(with: [.tutor, .trainee, .system]))
        return SessionPage(
            session: session, group: group, school: row["school"], safeguarding: try safeguardingContact(of: row["school"]),
            content: try openIfKept(SessionLogContent.self, row["content"], .sessionLog, row: id, owner: .group(group.id))
                ?? SessionLogContent(),
            revision: row["revision"] ?? 0, savedAt: row["savedAt"], savedBy: row["isLogged"] ? try name(of: row["savedBy"]) : nil,
            register: placed.filter { $0.takingPart.isYes }.map { kept.line(of: $0) },
            waitingForConsent: placed.filter { !$0.takingPart.isYes },
            adults: try adults(of: group.id, in: session),
            change: SessionChange(move: session.wasMoved ? try firstMove(of: id) : nil, cancellation: try cancellation(row)),
            lastTime: try lastTime(before: session, of: group.id), closedOn: row["closedOn"],
            can: Set(Verb.allCases.filter { $0.rule.kind == .session && $0.answer(to: capacities) == .allowed }))
    }

    /// The adults who work with the group on that day, whoever covers among them.
    private func adults(of group: ID<Group>, in session: SessionLine) throws -> [AdultPresence] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT a.person, a.role, a.isCover, p.present FROM (
                    SELECT id, person, role, 0 AS isCover FROM attachment
                    WHERE nurtureGroup = :group AND startsOn <= :day AND (endsOn IS NULL OR endsOn >= :day)
                    UNION ALL SELECT session, person, 'tutor', 1 FROM cover WHERE session = :session) a
                LEFT JOIN adultPresence p ON p.session = :session AND p.person = a.person ORDER BY a.isCover, a.id
                """)
        let rows = try Row.fetchAll(statement, arguments: ["group": group, "session": session.id, "day": session.day])
        var seen: Set<ID<Person>> = []
        return try rows.filter { seen.insert($0["person"]).inserted }.map { row in
            AdultPresence(
                person: row["person"], name: try name(of: row["person"]), role: row["role"], isCover: row["isCover"],
                wasThere: row["present"])
        }
    }

    private func firstMove(of session: ID<Session>) throws -> SessionChange.Move? {
        let statement = try db.cachedStatement(
            sql: "SELECT wasOn, wasAt, reason FROM sessionMove WHERE session = ? ORDER BY id LIMIT 1")
        return try Row.fetchOne(statement, arguments: [session]).map {
            SessionChange.Move(
                wasOn: $0["wasOn"], wasAt: WallTime(minutes: $0["wasAt"]) ?? .midnight, reason: MoveReason(rawValue: $0["reason"]))
        }
    }

    private func cancellation(_ row: Row) throws -> SessionChange.Cancellation? {
        guard let reason = row["cancelReason"] as String? else { return nil }
        return SessionChange.Cancellation(
            reason: CancelReason(rawValue: reason), by: try name(of: row["cancelledBy"]), on: (row["cancelledAt"] as Instant).day)
    }

    private func lastTime(before session: SessionLine, of group: ID<Group>) throws -> LastTime? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.heldOn, l.content FROM session s JOIN sessionLog l ON l.session = s.id
                WHERE s.nurtureGroup = ? AND s.heldOn < ? ORDER BY s.heldOn DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [group, session.day]) else { return nil }
        let id: ID<Session> = row["id"]
        let content = try openIfKept(SessionLogContent.self, row["content"], .sessionLog, row: id, owner: .group(group))
        guard let next = content?.nextTime, !next.isEmpty else { return nil }
        return LastTime(session: id, day: row["heldOn"], nextTime: next)
    }
}
