import Foundation
import GRDB
import Nurture

extension ReportVoice {
    /// What one does to give this voice's part.
    public var verb: Verb {
        switch self {
        case .pupil: .askPupil
        case .tutor: .writeTutorPart
        case .school: .writeSchoolPart
        case .home: .giveHomePart
        }
    }
}

extension Desk {
    /// Gives a voice's part, or a correction of it: a new version, and both stay. Durable when this returns; the same sent twice is kept once.
    /// - Throws: ``Refusal/conflict(revision:)`` if another version came in between, ``Refusal/impossible(_:)`` before the point is open.
    public func send(_ draft: ContributionDraft, of voice: ReportVoice, on pupil: ID<Pupil>, in group: ID<Group>) async throws {
        let caller = caller
        try await act(voice.verb, on: .pupil(pupil)) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, voice.verb)
            try transaction.send(draft, of: voice, on: pupil, in: group, by: caller)
        }
    }

    /// Records that a voice was not reached. Only after the deadline, and only where nothing was given.
    public func recordNotReached(_ voice: ReportVoice, at point: RatingPoint, on pupil: ID<Pupil>, in group: ID<Group>) async throws {
        let caller = caller
        try await act(.recordNotReached, on: .pupil(pupil)) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, .recordNotReached)
            let kept = try transaction.contributions(in: group, of: pupil)
            switch kept.state(at: point).states[voice] {
            case .notReached: return
            case .sent, .declined: throw Refusal.impossible("There is an answer already, so somebody was reached.")
            case nil: break
            }
            let deadline = try transaction.deadline(of: point, in: group)
            guard ReportState.mayRecordNotReached(on: transaction.today, after: deadline) else {
                throw Refusal.impossible(
                    deadline.map { "There is time until \($0.written). After that it can be recorded that somebody was not reached." }
                        ?? "There is no deadline yet, as the group has no sessions.")
            }
            try transaction.insert(
                ContributionDraft(point: point), .notReached, of: voice, on: pupil, in: group, author: caller.person, carer: nil)
            try transaction.settleReports(of: group)
        }
    }
}

extension Transaction {
    /// The pupil has or had a place in this group, and the caller stands before the group in a capacity that may do it: somebody may
    /// reach a pupil by another group.
    func requireReport(on pupil: ID<Pupil>, in group: ID<Group>, _ caller: Caller, _ verb: Verb) throws {
        let hadPlace = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM membership WHERE nurtureGroup = ? AND pupil = ? AND pupil NOT IN (SELECT pupil FROM erasure))
                    """),
            arguments: [group, pupil])
        guard hadPlace == true else { throw Refusal.outOfReach }
        if case .invitation(let id) = caller {
            guard try homeInvitation(id)?.group == group else { throw Refusal.outOfReach }
            return
        }
        let capacities = try capacities(of: caller, before: .group(group))
        guard capacities.contains(.system) || !capacities.isDisjoint(with: verb.rule.allowed) else { throw Refusal.outOfReach }
    }

    fileprivate func send(
        _ draft: ContributionDraft, of voice: ReportVoice, on pupil: ID<Pupil>, in group: ID<Group>, by caller: Caller
    ) throws {
        var carer: ID<Carer>?
        if case .invitation(let id) = caller { carer = try homeInvitation(id)?.carer }
        let kept = try contributions(in: group, of: pupil)
        if let same = kept.first(where: { $0.id == draft.id }) {
            guard same.voice == voice, same.author == caller.person, same.carer == carer, try isSame(draft, same) else {
                throw Refusal.idTaken
            }
            return
        }
        guard try consentEffect(of: pupil, .takingPart).isYes else {
            throw Refusal.impossible("Without a yes to taking part nothing is reported of this pupil.")
        }
        guard draft.point.voices.contains(voice) else {
            throw Refusal.impossible("\(draft.point.words): only the tutor and the school are asked then.")
        }
        let points = try openPoints(of: group)
        guard points.contains(draft.point) else {
            throw Refusal.impossible("It is too early for that: marks \(draft.point.phrase) can’t be given yet.")
        }
        let mine = kept.current.first { $0.voice == voice && $0.point == draft.point && ($0.carer == carer || $0.state == .notReached) }
        guard mine?.id == draft.revises || mine?.state == .notReached else { throw Refusal.conflict(revision: kept.count) }
        var draft = draft
        draft.revises = mine?.id
        try insert(draft, draft.isDeclined ? .declined : .sent, of: voice, on: pupil, in: group, author: caller.person, carer: carer)
        if voice == .pupil, mine != nil { try endShares(quoting: pupil) }
        try settleReports(of: group)
    }

    private func isSame(_ draft: ContributionDraft, _ kept: KeptContribution) throws -> Bool {
        try kept.point == draft.point && (kept.state == .declined) == draft.isDeclined && kept.marks == draft.marks
            && kept.goalMarks == draft.goalMarks && kept.scribe == draft.scribe && answers(in: kept) == draft.written
    }

    fileprivate func insert(
        _ draft: ContributionDraft, _ state: ContributionState, of voice: ReportVoice, on pupil: ID<Pupil>, in group: ID<Group>,
        author: ID<Person>?, carer: ID<Carer>?
    ) throws {
        let box =
            state == .sent
            ? try seal(draft.written, .contribution, row: draft.id, owner: .pupil(pupil)) : nil
        try run(
            sql: """
                INSERT INTO contribution (id, nurtureGroup, pupil, point, voice, state, scale, scribe, content, author, carer, revises, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.id, group, pupil, draft.point.rawValue, voice.rawValue, state.rawValue, try scale(of: voice, on: pupil).rawValue,
                draft.scribe?.rawValue, box, author, carer, draft.revises, now,
            ])
        guard state == .sent else { return }
        let taken = Set(try outcomes(of: group, on: today).map(\.id))
        for (outcome, mark) in draft.marks.sorted(by: { $0.key < $1.key }) {
            guard taken.contains(outcome) else { throw Refusal.outOfReach }
            try run(sql: "INSERT INTO rating (contribution, outcome, mark) VALUES (?, ?, ?)", arguments: [draft.id, outcome, mark])
        }
        try insertGoals(of: draft, on: pupil, in: group)
    }

    private func insertGoals(of draft: ContributionDraft, on pupil: ID<Pupil>, in group: ID<Group>) throws {
        for (id, content) in draft.goals.sorted(by: { $0.key < $1.key }) {
            try run(
                sql: "INSERT INTO goal (id, nurtureGroup, pupil, content, madeIn) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, group, pupil, seal(content, .goal, row: id, owner: .pupil(pupil)), draft.id])
        }
        let known = Set(try goals(in: group, of: pupil).map(\.id))
        guard known.count <= GoalLimit.most else {
            throw Refusal.impossible("A pupil has at most \(GoalLimit.most) aims. Leave the new one out.")
        }
        for (goal, number) in draft.goalMarks.sorted(by: { $0.key < $1.key }) {
            guard known.contains(goal) else { throw Refusal.outOfReach }
            try run(sql: "INSERT INTO goalMark (contribution, goal, number) VALUES (?, ?, ?)", arguments: [draft.id, goal, number])
        }
    }

    /// Adults give marks; home has words; a pupil has words or faces, by year group.
    func scale(of voice: ReportVoice, on pupil: ID<Pupil>) throws -> AnswerScale {
        switch voice {
        case .tutor, .school: .marks
        case .home: .words
        case .pupil: try pupilRow(pupil).map { AnswerScale.forPupil(in: yearGroup($0)) } ?? .words
        }
    }
}
