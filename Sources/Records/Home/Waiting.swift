import GRDB
import Nurture

/// Something that waits for somebody, oldest first.
public enum Waiting: Sendable {
    case session(SessionLine, GroupLine)
    /// Pupils of a school whose carers have not answered about taking part.
    case consents(ID<School>, schoolName: String, count: Int)
    /// Pupils of a school without a place in a group.
    case places(ID<School>, schoolName: String, count: Int)
    case schoolWithoutLead(ID<School>, name: String)
    case serviceWithoutLead(ID<Service>, name: String)
}

extension Desk {
    /// What waits for the person at this desk, from all of their roles.
    public func whatWaits() async throws -> [Waiting] {
        guard let person = caller.person else { throw Refusal.outOfReach }
        let caller = caller
        return try await read(.seeHome, on: .account(person)) { transaction in
            let roles = try transaction.heldRoles(of: person)
            return try transaction.sessionsWaiting(for: person, caller)
                + roles.flatMap { try transaction.waiting(for: $0) }
        }
    }
}

extension Transaction {
    /// Today's sessions and the past ones without a log, of the groups that the person is attached to.
    fileprivate func sessionsWaiting(for person: ID<Person>, _ caller: Caller) throws -> [Waiting] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.number, s.heldOn, s.startsAt, s.nurtureGroup, l.session IS NOT NULL AS isLogged, 0 AS isCancelled,
                EXISTS (SELECT 1 FROM sessionMove m WHERE m.session = s.id) AS wasMoved
                FROM session s LEFT JOIN sessionLog l ON l.session = s.id
                WHERE s.nurtureGroup IN (SELECT nurtureGroup FROM attachment WHERE person = :person)
                AND (s.heldOn = :today OR s.heldOn < :today AND l.session IS NULL AND s.nurtureGroup NOT IN (SELECT nurtureGroup FROM groupClosure)
                    AND EXISTS (SELECT 1 FROM attachment a WHERE a.person = :person AND a.nurtureGroup = s.nurtureGroup AND a.role = 'tutor'))
                AND s.id NOT IN (SELECT session FROM sessionCancellation)
                ORDER BY s.heldOn, s.startsAt LIMIT 100
                """,
            arguments: ["person": person, "today": today])
        return try rows.compactMap { row in
            guard try mayOpen(row["nurtureGroup"], caller), let group = try groupLine(row["nurtureGroup"]) else { return nil }
            return .session(sessionLine(row), group)
        }
    }

    fileprivate func waiting(for held: HeldRole) throws -> [Waiting] {
        switch (held.role, held.place) {
        case (.schoolLead, .school(let school)): try consentsWaiting(at: school, held.placeName)
        case (.serviceLead, .service(let service)): try schoolsWaiting(of: service)
        case (.programmeLead, .programme(let programme)): try servicesWithoutLead(in: programme)
        default: []
        }
    }

    private func consentsWaiting(at school: ID<School>, _ name: String) throws -> [Waiting] {
        let pupils = try ID<Pupil>.fetchAll(
            db, sql: "SELECT id FROM pupil WHERE school = ? AND id NOT IN (SELECT pupil FROM erasure)", arguments: [school])
        let count = try pupils.filter { try consentEffect(of: $0, .takingPart) == .notYet }.count
        return count == 0 ? [] : [.consents(school, schoolName: name, count: count)]
    }

    private func schoolsWaiting(of service: ID<Service>) throws -> [Waiting] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.name,
                EXISTS (SELECT 1 FROM role r WHERE r.school = s.id AND r.role = 'schoolLead' AND (r.endsOn IS NULL OR r.endsOn >= :today)) AS hasLead,
                (SELECT count(DISTINCT n.pupil) FROM nomination n WHERE n.partnership = p.id AND n.pupil NOT IN (
                    SELECT pupil FROM membership WHERE endsOn IS NULL OR endsOn >= :today)
                    AND n.pupil NOT IN (SELECT pupil FROM erasure)) AS waiting
                FROM partnership p JOIN school s ON s.id = p.school
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today) ORDER BY p.startsOn, s.name
                """,
            arguments: ["service": service, "today": today])
        return rows.flatMap { row -> [Waiting] in
            let lead: [Waiting] = row["hasLead"] ? [] : [.schoolWithoutLead(row["id"], name: row["name"])]
            let count: Int = row["waiting"]
            return lead + (count == 0 ? [] : [.places(row["id"], schoolName: row["name"], count: count)])
        }
    }

    private func servicesWithoutLead(in programme: ID<Programme>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, name FROM service WHERE programme = ? AND id NOT IN (
                    SELECT service FROM role WHERE role = 'serviceLead' AND service IS NOT NULL AND (endsOn IS NULL OR endsOn >= ?))
                ORDER BY name
                """,
            arguments: [programme, today]
        ).map { .serviceWithoutLead($0["id"], name: $0["name"]) }
    }
}
