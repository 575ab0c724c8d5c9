import GRDB
import Nurture

extension Transaction {
    /// What there is of a group today, counted. Every step of its set-up is computed from this and from nothing else.
    func setUpFacts(of group: ID<Group>) throws -> SetUpFacts {
        var facts = SetUpFacts()
        let members = try members(of: group).filter { !$0.hasLeft(by: today) }
        let pupils = Set(members.map(\.pupil)).sorted()
        facts.members = pupils.count
        facts.hasReason = try has(
            "SELECT 1 FROM schoolChoice c JOIN nurtureGroup g ON g.school = c.school AND g.service = c.service WHERE g.id = ?", group)
        try take(pupils, of: group, into: &facts)
        try take(placeReadiness(of: group), into: &facts)
        try take(readiness(of: group), of: group, into: &facts)
        try takeSessions(of: group, pupils, into: &facts)
        try takeReports(of: group, into: &facts)
        return facts
    }

    private func take(_ pupils: [ID<Pupil>], of group: ID<Group>, into facts: inout SetUpFacts) throws {
        facts.withoutReasons = try pupils.count { try reasons(for: $0).isEmpty }
        for pupil in pupils {
            let effect = try consentEffect(of: pupil, .takingPart)
            if effect == .notYet { facts.unanswered += 1 } else if !effect.isYes { facts.refused += 1 }
        }
        facts.calls = try consentStandings(in: group).count { $0.wantsCall && !$0.takingPart.isYes }
        facts.talkedThrough = try profilesTalkedThrough(in: group).count { $0.on != nil }
        facts.withBackground = try pupils.count { try has("SELECT 1 FROM background WHERE pupil = ? AND content IS NOT NULL", $0) }
    }

    private func take(_ place: PlaceReadiness, into facts: inout SetUpFacts) {
        facts.room = place.isPlaceSeen.map { $0 ? .seen : .notSeen } ?? .none
        if case .short(let short) = place.instruments {
            facts.instrumentsMissing = short.compactMap { $0.weeks.map(\.missing).max() }.reduce(0, +)
        }
        facts.hasInstruments = if case .nothingBooked = place.instruments { false } else { true }
        switch place.agreement {
        case .confirmed: (facts.serviceConfirmed, facts.schoolConfirmed) = (true, true)
        case .waitsFor(let sides): (facts.serviceConfirmed, facts.schoolConfirmed) = (!sides.contains(.service), !sides.contains(.school))
        case .notWritten: break
        }
        facts.meetingHeld = place.isMeetingHeld
        facts.hasSafeguarding = place.hasSafeguardingContact
    }

    private func take(_ adults: GroupReadiness, of group: ID<Group>, into facts: inout SetUpFacts) throws {
        facts.meetingOn = try plannedMeeting(of: group)?.day
        facts.hasTutor = adults.isTutorMatched
        facts.tutorBriefed = adults.areTutorsBriefed
        facts.hasAssistant = adults.briefings.contains { $0.adult.role == .schoolStaff }
        facts.assistantBriefed = adults.areAssistantsBriefed
        facts.trainingMissing = Set(adults.lacking.values.joined()).sorted()
        facts.outcomes = try outcomeNames(of: group).count
        facts.talkHeld = adults.talkHeldOn != nil
    }

    private func takeSessions(of group: ID<Group>, _ pupils: [ID<Pupil>], into facts: inout SetUpFacts) throws {
        let sessions = try sessionLines(of: group).filter { $0.state != .cancelled }
        facts.planned = try plannedSessions(of: group)
        facts.dated = sessions.count
        facts.logged = sessions.count { $0.state == .logged }
        facts.firstSession = sessions.first?.day
        let asked = try ID<Pupil>.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT v.pupil FROM voice v JOIN session s ON s.id = v.session WHERE s.nurtureGroup = :group
                    UNION SELECT pupil FROM contribution WHERE nurtureGroup = :group AND voice = 'pupil'
                    """), arguments: ["group": group])
        facts.asked = pupils.count(where: asked.contains)
    }

    private func takeReports(of group: ID<Group>, into facts: inout SetUpFacts) throws {
        let points = try reports(of: group, []).points.filter(\.isOpen)
        facts.reportIsOpen = !points.isEmpty
        facts.partsAwaited = points.flatMap { point in
            point.pupils.map { line in point.point.voices.count { line.state.states[$0] == nil } }
        }.reduce(0, +)
        facts.reportsComplete = try has("SELECT 1 FROM reportsCompletion WHERE nurtureGroup = ?", group)
        facts.shares =
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) FROM share WHERE nurtureGroup = ?"), arguments: [group]) ?? 0
    }

    /// As many as the programme gives a group that starts in its week.
    private func plannedSessions(of group: ID<Group>) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.sessions, w.week FROM nurtureGroup g JOIN service v ON v.id = g.service JOIN programme p ON p.id = v.programme
                LEFT JOIN lateStart w ON w.nurtureGroup = g.id WHERE g.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [group]) else { throw Refusal.outOfReach }
        return ProgrammeWeek.sessions(startingInWeek: row["week"] ?? 1, of: row["sessions"])
    }

    private func has<Of>(_ sql: String, _ id: ID<Of>) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (\(sql))"), arguments: [id]) ?? false
    }
}
