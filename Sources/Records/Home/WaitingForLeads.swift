import GRDB
import Nurture

/// After how many days a session without a log waits for the service lead, too.
private let daysUntilLate = 7

extension Transaction {
    func waitingForSchoolLead(of school: ID<School>, _ name: String) throws -> [Waiting] {
        let consents = try consentsWaiting(at: school, name)
        let places = try placesWaiting(
            "n.partnership IN (SELECT id FROM partnership WHERE school = :place AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today))",
            at: school)
        let parts = try partsWaiting(in: groupsToReportOn(at: school), for: .school)
        let families = try familiesToAsk(at: school) + talksWaiting(at: school, name)
        return [consents].compactMap { $0 } + families + places + (try neverSignedIn(at: school, name)) + parts
            + (try groupsWithoutOutcomes("g.school = ?", school))
            + (try setUpWaiting(for: .schoolLead, in: groupsGoingOn(at: school), besides: []))
    }

    private func consentsWaiting(at school: ID<School>, _ name: String) throws -> Waiting? {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, madeAt FROM pupil WHERE school = ? AND id NOT IN (SELECT pupil FROM erasure) ORDER BY madeAt",
            arguments: [school])
        let unanswered = try rows.filter { try consentEffect(of: $0["id"], .takingPart) == .notYet }
        return unanswered.first.map { first in
            Waiting(
                since: (first["madeAt"] as Instant).day, subject: .consents(school, schoolName: name, count: unanswered.count))
        }
    }

    /// Families who would like a call, and pupils whose adults differ.
    private func talksWaiting(at school: ID<School>, _ name: String) throws -> [Waiting] {
        let pupils = try ID<Pupil>.fetchAll(
            db,
            sql: """
                SELECT p.id FROM pupil p WHERE p.school = ? AND p.id NOT IN (SELECT pupil FROM erasure)
                AND EXISTS (SELECT 1 FROM consent c WHERE c.pupil = p.id AND c.answer IN ('no', 'ring'))
                """,
            arguments: [school])
        let calls = try pupils.map { try callsWanted(about: $0) }.filter { !$0.isEmpty }
        let differing = try pupils.filter { try consentEffects(of: $0).values.contains(.no(.adultsDiffer)) }
        let since = try differing.compactMap { try lastAnswer(about: $0) }.min() ?? today
        return
            (calls.isEmpty
            ? [] : [Waiting(since: calls.joined().min() ?? today, subject: .calls(school, schoolName: name, count: calls.count))])
            + (differing.isEmpty ? [] : [Waiting(since: since, subject: .differing(school, schoolName: name, count: differing.count))])
    }

    private func lastAnswer(about pupil: ID<Pupil>) throws -> Day? {
        try Day.fetchOne(db, sql: "SELECT max(answeredOn) FROM consent WHERE pupil = ?", arguments: [pupil])
    }

    private func neverSignedIn(at school: ID<School>, _ name: String) throws -> [Waiting] {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT person) AS count, min(startsOn) AS since FROM role WHERE school = :school AND role IN ('schoolStaff', 'head')
                AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today) AND person NOT IN (SELECT person FROM credential)
                """,
            arguments: ["school": school, "today": today])
        guard let row, let since = row["since"] as Day? else { return [] }
        return [Waiting(since: since, subject: .neverSignedIn(school, schoolName: name, count: row["count"]))]
    }

    /// Nominated pupils without a place, a line for each school.
    private func placesWaiting<Place>(_ condition: String, at place: ID<Place>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.name, count(DISTINCT n.pupil) AS count, min(n.madeAt) AS since
                FROM nomination n JOIN pupil p ON p.id = n.pupil JOIN school s ON s.id = p.school
                WHERE \(condition) AND n.pupil NOT IN (SELECT pupil FROM erasure) AND NOT EXISTS (
                    SELECT 1 FROM membership m WHERE m.pupil = n.pupil AND (m.endsOn IS NULL OR m.endsOn >= :today))
                GROUP BY s.id, s.name
                """,
            arguments: ["place": place, "today": today]
        ).map { row in
            Waiting(
                since: (row["since"] as Instant).day, subject: .places(row["id"], schoolName: row["name"], count: row["count"]))
        }
    }

    func waitingForServiceLead(of service: ID<Service>) throws -> [Waiting] {
        let places = try placesWaiting(
            "n.partnership IN (SELECT id FROM partnership WHERE service = :place AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today))",
            at: service)
        return try schoolsWithoutLead(of: service) + places + lateLogs(of: service) + unusualGroups(of: service)
            + lateReports(of: service) + groupsWithoutOutcomes("g.service = ?", service) + trainingLapsing(at: service)
            + setUpWaiting(for: .serviceLead, in: groupsGoingOn(in: service), besides: [.size, .tutor, .outcomes])
            + interestsWaiting(for: service)
    }

    private func schoolsWithoutLead(of service: ID<Service>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.name, p.startsOn FROM partnership p JOIN school s ON s.id = p.school
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)
                AND NOT EXISTS (SELECT 1 FROM role r WHERE r.school = s.id AND r.role = 'schoolLead' AND (r.endsOn IS NULL OR r.endsOn >= :today))
                """,
            arguments: ["service": service, "today": today]
        ).map { Waiting(since: $0["startsOn"], subject: .schoolWithoutLead($0["id"], name: $0["name"])) }
    }

    private func lateLogs(of service: ID<Service>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.nurtureGroup, count(*) AS count, min(s.heldOn) AS since FROM nurtureGroup g JOIN session s ON s.nurtureGroup = g.id
                WHERE g.service = ? AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure) AND s.heldOn <= ?
                AND s.id NOT IN (SELECT session FROM sessionLog) AND s.id NOT IN (SELECT session FROM sessionCancellation)
                GROUP BY s.nurtureGroup
                """,
            arguments: [service, today.adding(days: -daysUntilLate)]
        ).compactMap { row in
            try groupLine(row["nurtureGroup"]).map {
                Waiting(since: row["since"], subject: .lateLogs($0, count: row["count"]))
            }
        }
    }

    /// Groups whose size is unusual since a pupil came or went, and groups without a tutor.
    private func unusualGroups(of service: ID<Service>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, g.madeAt,
                (SELECT count(DISTINCT m.pupil) FROM membership m WHERE m.nurtureGroup = g.id AND (m.endsOn IS NULL OR m.endsOn >= :today)
                    AND m.pupil NOT IN (SELECT pupil FROM erasure)) AS size,
                (SELECT max(max(m.startsOn, coalesce(m.endsOn, m.startsOn))) FROM membership m WHERE m.nurtureGroup = g.id) AS changedOn,
                EXISTS (SELECT 1 FROM attachment a WHERE a.nurtureGroup = g.id AND a.role = 'tutor' AND (a.endsOn IS NULL OR a.endsOn >= :today)
                    AND EXISTS (SELECT 1 FROM role r WHERE r.person = a.person AND r.role = 'tutor' AND r.service = g.service
                        AND (r.endsOn IS NULL OR r.endsOn >= :today))) AS hasTutor,
                (SELECT max(a.endsOn) FROM attachment a WHERE a.nurtureGroup = g.id AND a.role = 'tutor') AS tutorLeft
                FROM nurtureGroup g WHERE g.service = :service AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure)
                """,
            arguments: ["service": service, "today": today]
        ).flatMap { row in
            let isUsual = GroupSize.usual.contains(row["size"])
            guard !isUsual || !row["hasTutor"], let group = try groupLine(row["id"]) else { return [Waiting]() }
            let madeOn = (row["madeAt"] as Instant).day
            let size = isUsual ? [] : [Waiting(since: row["changedOn"] ?? madeOn, subject: .unusualSize(group, count: row["size"]))]
            return size + (row["hasTutor"] ? [] : [Waiting(since: row["tutorLeft"] ?? madeOn, subject: .withoutTutor(group))])
        }
    }

    /// Groups that go on without anything to give marks on.
    private func groupsWithoutOutcomes<Place>(_ condition: String, _ place: ID<Place>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, g.madeAt FROM nurtureGroup g WHERE \(condition) AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure)
                AND NOT EXISTS (SELECT 1 FROM groupOutcome o WHERE o.nurtureGroup = g.id)
                """,
            arguments: [place]
        ).compactMap { row in
            try groupLine(row["id"]).map { Waiting(since: (row["madeAt"] as Instant).day, subject: .withoutOutcomes($0)) }
        }
    }

    func servicesWithoutLead(in programme: ID<Programme>) throws -> [Waiting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT v.id, v.name, p.startsOn, (SELECT max(r.endsOn) FROM role r WHERE r.service = v.id AND r.role = 'serviceLead') AS leadLeft
                FROM service v JOIN programme p ON p.id = v.programme WHERE v.programme = :programme
                AND NOT EXISTS (SELECT 1 FROM role r WHERE r.service = v.id AND r.role = 'serviceLead' AND (r.endsOn IS NULL OR r.endsOn >= :today))
                ORDER BY v.name
                """,
            arguments: ["programme": programme, "today": today]
        ).map { row in
            Waiting(since: row["leadLeft"] ?? row["startsOn"], subject: .serviceWithoutLead(row["id"], name: row["name"]))
        }
    }
}
