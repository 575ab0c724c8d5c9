import Foundation
import GRDB
import Nurture

/// One voice's part as its reader may see it.
public struct ContributionLine: Sendable {
    public let id: ID<Contribution>
    public let voice: ReportVoice
    public let point: RatingPoint
    public let state: ContributionState
    public let scale: AnswerScale
    /// Whose it is: the adult who wrote it, or for home which carer; carers have names for the school lead only.
    public let by: String
    /// Who wrote down a pupil's words, and how; nil for the other voices.
    public let scribe: Scribe?
    public let at: Instant
    public let marks: [ID<Outcome>: Int?]
    public let answers: [ReportAnswer]
    public let goalMarks: [ID<Goal>: Int]
    /// How many of a pupil's answers are not for this reader, by the pupil's own choice.
    public let keptBack: Int
    /// Versions before this one, the latest first. Nothing is overwritten.
    public let earlier: [ContributionLine]
}

/// A pupil's aim as its reader may see it.
public struct GoalLine: Sendable {
    public let id: ID<Goal>
    /// Nil where the pupil did not let this reader read it.
    public let words: String?
}

/// A point of a report: who has spoken, and what the reader may read of it.
public struct ReportPoint: Sendable {
    public let point: RatingPoint
    public let isOpen: Bool
    public let deadline: Day?
    public let state: ReportState
    public let parts: [ContributionLine]
    /// Voices that have spoken and are read once one's own part is sent.
    public let unread: Set<ReportVoice>
    /// What a correction of each voice's part would correct; home's is nobody's to correct but the carer's.
    public let latest: [ReportVoice: ID<Contribution>]
    public let mayRecordNotReached: Bool
    /// How outcomes were called when marks were given at this point, where that is not their name today.
    public let earlierNames: [ID<Outcome>: String]
}

/// The report on one pupil in one group, as one reader may see it.
public struct ReportPage: Sendable {
    public let group: GroupLine
    public let pupil: ID<Pupil>
    public let name: String
    public let yearGroup: YearGroup
    /// Without “taking part: yes” nothing more is reported of the pupil.
    public let takesPart: Bool
    /// How the pupil is asked.
    public let scale: AnswerScale
    public let outcomes: [GroupOutcome]
    public let points: [ReportPoint]
    public let goals: [GoalLine]
    /// The reader's own voice; nil for a service lead.
    public let own: ReportVoice?
    /// Invitations to carers, for the school lead.
    public let invitations: [HomeInvitationLine]
    public let safeguarding: SafeguardingContact?
    public let can: Set<Verb>

    public func part(of voice: ReportVoice, at point: RatingPoint) -> [ContributionLine] {
        points.first { $0.point == point }?.parts.filter { $0.voice == voice } ?? []
    }
}

extension Desk {
    public func report(on pupil: ID<Pupil>, in group: ID<Group>) async throws -> ReportPage {
        try await report(on: pupil, in: group, for: .openReport)
    }

    /// What stands around the form of one voice's part: the same page, of which a trainee who asks a pupil sees no part.
    public func report(on pupil: ID<Pupil>, in group: ID<Group>, for verb: Verb) async throws -> ReportPage {
        let caller = caller
        return try await read(verb, on: .pupil(pupil)) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, verb)
            return try transaction.reportPage(on: pupil, in: group, try transaction.capacities(of: caller, before: .group(group)))
        }
    }
}

extension Transaction {
    func reportPage(on pupil: ID<Pupil>, in group: ID<Group>, _ capacities: Set<Capacity>) throws -> ReportPage {
        guard let line = try groupLine(group), let row = try pupilRow(pupil) else { throw Refusal.outOfReach }
        let kept = try contributions(in: group, of: pupil)
        let open = try openPoints(of: group)
        let carers = try carerNames(of: pupil, named: Verb.seeCarers.answer(to: capacities) == .allowed)
        let points = try RatingPoint.allCases.map { point in
            try reportPoint(
                point, in: group, kept, capacities, isOpen: open.contains(point), deadline: deadline(of: point, in: group), carers)
        }
        return ReportPage(
            group: line, pupil: pupil, name: try shortName(of: pupil), yearGroup: yearGroup(row),
            takesPart: try consentEffect(of: pupil, .takingPart).isYes,
            scale: AnswerScale.forPupil(in: yearGroup(row)), outcomes: try outcomes(of: group, on: today), points: points,
            goals: try goals(in: group, of: pupil).map {
                GoalLine(id: $0.id, words: Blindness.mayRead($0.content.readers, capacities) ? $0.content.words : nil)
            },
            own: ReportVoice.own(capacities),
            invitations: Verb.inviteHome.answer(to: capacities) == .allowed ? try homeInvitationLines(on: pupil, in: group, carers) : [],
            safeguarding: try safeguardingContact(of: row["school"]),
            can: Set(Verb.allCases.filter { $0.rule.kind == .pupil && $0.answer(to: capacities) == .allowed }))
    }

    private func reportPoint(
        _ point: RatingPoint, in group: ID<Group>, _ kept: [KeptContribution], _ capacities: Set<Capacity>, isOpen: Bool, deadline: Day?,
        _ carers: [ID<Carer>: String]
    ) throws -> ReportPoint {
        let state = kept.state(at: point)
        let own = ReportVoice.own(capacities).flatMap { state.states[$0] }
        func mayRead(_ voice: ReportVoice) -> Bool {
            Blindness.mayRead(voice, capacities, hasAnswered: own == .sent || own == .declined)
        }
        let current = kept.current.filter { $0.point == point }
        return ReportPoint(
            point: point, isOpen: isOpen, deadline: deadline, state: state,
            parts: try current.filter { mayRead($0.voice) }.map { try line($0, of: kept, capacities, carers) },
            unread: Set(current.map(\.voice).filter { !mayRead($0) }),
            latest: Dictionary(current.filter { $0.voice != .home }.map { ($0.voice, $0.id) }) { $1 },
            mayRecordNotReached: ReportState.mayRecordNotReached(on: today, after: deadline),
            earlierNames: try current.first.map { try earlierNames(of: group, on: $0.at.day) } ?? [:])
    }

    private func earlierNames(of group: ID<Group>, on day: Day) throws -> [ID<Outcome>: String] {
        let names = Dictionary(uniqueKeysWithValues: try outcomes(of: group, on: today).map { ($0.id, $0.name) })
        let then = try outcomes(of: group, on: day).filter { $0.name != names[$0.id] }
        return Dictionary(uniqueKeysWithValues: then.map { ($0.id, $0.name) })
    }

    private func line(
        _ part: KeptContribution, of all: [KeptContribution], _ capacities: Set<Capacity>, _ carers: [ID<Carer>: String]
    ) throws -> ContributionLine {
        let answers = try answers(in: part)
        let readable = answers.filter { answer in answer.readers.map { Blindness.mayRead($0, capacities) } ?? true }
        let before = all.filter { $0.id == part.revises }
        return ContributionLine(
            id: part.id, voice: part.voice, point: part.point, state: part.state, scale: part.scale,
            by: try part.carer.map { carers[$0] ?? "A carer" } ?? name(of: part.author), scribe: part.scribe, at: part.at,
            marks: part.marks, answers: readable, goalMarks: part.goalMarks, keptBack: answers.count - readable.count,
            earlier: try before.flatMap { one -> [ContributionLine] in
                let line = try line(one, of: all, capacities, carers)
                return [line] + line.earlier
            })
    }

    /// Carers by name, or by a number that tells one from another.
    private func carerNames(of pupil: ID<Pupil>, named: Bool) throws -> [ID<Carer>: String] {
        let carers = try carers(of: pupil)
        return Dictionary(
            uniqueKeysWithValues: carers.enumerated().map { number, carer in
                (carer.id, named ? carer.carer.name : carers.count == 1 ? "A carer" : "Carer \(number + 1)")
            })
    }
}
