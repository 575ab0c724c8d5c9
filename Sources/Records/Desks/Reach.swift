import GRDB
import Nurture

/// How long a tutor reaches a group after its last session at most, and somebody who covers for one session, in days.
/// Source: permissions.md.
let daysAfterLastSession = 60
let daysOfCover = 7

extension Transaction {
    /// In what capacities a caller stands before a thing today. Empty means: as if it did not exist.
    func capacities(of caller: Caller, before thing: Thing) throws -> Set<Capacity> {
        switch caller {
        case .stranger: []
        case .invitation(let invitation): try isOpen(invitation, for: thing) ? [.carer] : []
        case .system: try exists(thing) ? [.system] : []
        case .person(let person): try capacities(of: person, before: thing)
        }
    }

    func capacities(of person: ID<Person>, before thing: Thing) throws -> Set<Capacity> {
        switch thing {
        case .house: []
        case .account(let account): account == person ? [.oneself] : []
        case .programme(let id): try roles(Transaction.aroundProgramme, person, id)
        case .service(let id): try roles(Transaction.aroundService, person, id)
        case .school(let id): try roles(Transaction.aroundSchool, person, id)
        case .pupil(let id): try roles(Transaction.aroundPupil, person, id)
        case .group(let id): try roles(Transaction.aroundGroup, person, id)
        case .session(let id):
            try ID<Group>.fetchOne(db.cachedStatement(sql: "SELECT nurtureGroup FROM session WHERE id = ?"), arguments: [id])
                .map { try roles(Transaction.aroundGroup, person, $0) } ?? []
        case .share(let id): try roles(Transaction.aroundShare, person, id)
        }
    }

    private func roles<Kind>(_ sql: String, _ person: ID<Person>, _ id: ID<Kind>) throws -> Set<Capacity> {
        let statement = try db.cachedStatement(sql: sql)
        let found = try Role.fetchAll(statement, arguments: ["person": person, "id": id, "today": today])
        return Set(found.map(\.capacity))
    }

    /// An invitation reaches one child until it ends.
    private func isOpen(_ invitation: ID<HomeInvitation>, for thing: Thing) throws -> Bool {
        guard case .pupil(let pupil) = thing, let kept = try homeInvitation(invitation) else { return false }
        return try kept.pupil == pupil && isOpen(kept)
    }

    /// It ends when its time is over, it was withdrawn, its carer may not answer any more, or, where it is for home's part, the child
    /// takes part no more.
    func isOpen(_ invitation: KeptHomeInvitation) throws -> Bool {
        guard invitation.isOpen(at: now) else { return false }
        return try invitation.language != nil || consentEffect(of: invitation.pupil, .takingPart).isYes
    }

    private func exists(_ thing: Thing) throws -> Bool {
        let table: String? =
            switch thing.kind {
            case .house: nil
            case .account: "person"
            case .programme, .service, .school, .pupil, .session, .share: thing.kind.rawValue
            case .group: "nurtureGroup"
            }
        guard let table else { return true }
        return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", arguments: [thing.id]) ?? false
    }

    /// A person's roles that hold today.
    private static let held = """
        SELECT r.role FROM role r WHERE r.person = :person AND r.startsOn <= :today AND (r.endsOn IS NULL OR r.endsOn >= :today)
        """

    /// The day of a group's last session. One that was cancelled, or was to come when the group ended, is not its last.
    private static let lastSession = """
        (SELECT max(s.heldOn) FROM session s
            LEFT JOIN sessionCancellation x ON x.session = s.id LEFT JOIN groupClosure c ON c.nurtureGroup = s.nurtureGroup
            WHERE s.nurtureGroup = g.id AND x.session IS NULL AND (c.closedOn IS NULL OR s.heldOn <= c.closedOn))
        """

    /// The groups that a person is attached to and still reaches, as rows of `attachment`: until the reports are complete and the last
    /// session is over, and at most so many days after it.
    private static let attached = """
        SELECT 1 FROM attachment a JOIN nurtureGroup g ON g.id = a.nurtureGroup
        WHERE a.person = r.person AND a.role = r.role
        AND a.startsOn <= :today AND (a.endsOn IS NULL OR a.endsOn >= :today)
        AND (r.service = g.service OR r.school = g.school)
        AND :today <= coalesce(
            date(\(lastSession), '+\(daysAfterLastSession) days'),
            (SELECT date(closedOn, '+\(daysAfterLastSession) days') FROM groupClosure WHERE nurtureGroup = g.id), :today)
        AND NOT EXISTS (
            SELECT 1 FROM reportsCompletion c WHERE c.nurtureGroup = g.id AND c.completedOn < :today
            AND coalesce(\(lastSession), '') < :today)
        """

    /// The groups that a tutor covers a session of, from its day until its log is finished.
    private static let covered = """
        SELECT 1 FROM cover c JOIN session s ON s.id = c.session JOIN nurtureGroup g ON g.id = s.nurtureGroup
        WHERE r.role = 'tutor' AND c.person = r.person AND r.service = g.service
        AND :today BETWEEN s.heldOn AND coalesce(c.endsOn, date(s.heldOn, '+\(daysOfCover) days'))
        """

    private static let aroundProgramme = """
        \(held) AND (r.programme = :id
            OR r.service IN (SELECT id FROM service WHERE programme = :id)
            OR r.role = 'schoolLead' AND r.school IN (
                SELECT p.school FROM partnership p JOIN service s ON s.id = p.service WHERE s.programme = :id))
        """

    private static let aroundService = """
        \(held) AND (r.service = :id OR r.programme = (SELECT programme FROM service WHERE id = :id))
        """

    private static let aroundSchool = """
        \(held) AND (r.school = :id
            OR r.role = 'serviceLead' AND r.service IN (
                SELECT service FROM partnership WHERE school = :id AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today))
            OR r.role IN ('tutor', 'trainee') AND EXISTS (\(attached) AND g.school = :id)
            OR EXISTS (\(covered) AND g.school = :id))
        """

    private static let aroundGroup = """
        \(held) AND (r.role = 'serviceLead' AND r.service = (SELECT service FROM nurtureGroup WHERE id = :id)
            OR r.role IN ('schoolLead', 'head') AND r.school = (SELECT school FROM nurtureGroup WHERE id = :id)
            OR r.role IN ('tutor', 'trainee', 'schoolStaff') AND EXISTS (\(attached) AND g.id = :id)
            OR EXISTS (\(covered) AND g.id = :id))
        """

    private static let aroundPupil = """
        \(held) AND (r.role IN ('schoolLead', 'head') AND r.school = (SELECT school FROM pupil WHERE id = :id)
            OR r.role = 'serviceLead' AND (
                EXISTS (SELECT 1 FROM nomination n JOIN partnership p ON p.id = n.partnership
                    WHERE n.pupil = :id AND p.service = r.service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today))
                OR EXISTS (SELECT 1 FROM membership m JOIN nurtureGroup g ON g.id = m.nurtureGroup
                    WHERE m.pupil = :id AND g.service = r.service))
            OR r.role IN ('tutor', 'trainee', 'schoolStaff') AND EXISTS (
                \(attached) AND g.id IN (SELECT nurtureGroup FROM membership WHERE pupil = :id))
            OR EXISTS (\(covered) AND g.id IN (SELECT nurtureGroup FROM membership WHERE pupil = :id)))
        """

    /// A share reaches the leads, and a head to whom it was sent, until it ends.
    private static let aroundShare = """
        \(held) AND EXISTS (
            SELECT 1 FROM share h JOIN nurtureGroup g ON g.id = h.nurtureGroup
            WHERE h.id = :id AND h.lastDay >= :today AND h.id NOT IN (SELECT share FROM shareEnd)
            AND (r.role = 'serviceLead' AND r.service = g.service OR r.role = 'schoolLead' AND r.school = g.school
                OR r.role = 'head' AND r.school = g.school
                    AND EXISTS (SELECT 1 FROM shareRecipient s WHERE s.share = h.id AND s.person = r.person)))
        """
}
