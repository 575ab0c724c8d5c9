import GRDB
import Nurture

/// Who has spoken on each pupil of a group, and who is awaited. No part is opened.
public struct ReportsOfGroup: Sendable {
    public struct PupilLine: Sendable {
        public let pupil: ID<Pupil>
        public let name: String
        public let state: ReportState
        /// Whether a carer has an open invitation.
        public let isHomeInvited: Bool
    }

    public struct Point: Sendable {
        public let point: RatingPoint
        public let isOpen: Bool
        public let deadline: Day?
        public let pupils: [PupilLine]

        public var isComplete: Bool { !pupils.isEmpty && pupils.allSatisfy(\.state.isComplete) }
    }

    public let group: GroupLine
    public let outcomes: [GroupOutcome]
    public let points: [Point]
    public let own: ReportVoice?
    /// When those who are awaited were last reminded.
    public let remindedOn: Day?
    public let can: Set<Verb>
}

extension Desk {
    public func reports(of group: ID<Group>) async throws -> ReportsOfGroup {
        let caller = caller
        return try await read(.seeReports, on: .group(group)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .group(group))
            return try transaction.reports(of: group, capacities)
        }
    }
}

extension Transaction {
    func reports(of group: ID<Group>, _ capacities: Set<Capacity>) throws -> ReportsOfGroup {
        guard let line = try groupLine(group) else { throw Refusal.outOfReach }
        let kept = Dictionary(grouping: try contributions(in: group), by: \.pupil)
        let (open, pupils) = (try openPoints(of: group), try reported(in: group))
        let invited = try invitedHomes(of: group)
        return ReportsOfGroup(
            group: line, outcomes: try outcomes(of: group, on: today),
            points: try RatingPoint.allCases.map { point in
                ReportsOfGroup.Point(
                    point: point, isOpen: open.contains(point), deadline: try deadline(of: point, in: group),
                    pupils: pupils.map { member in
                        ReportsOfGroup.PupilLine(
                            pupil: member.pupil, name: member.name, state: kept[member.pupil, default: []].state(at: point),
                            isHomeInvited: invited.contains { $0.pupil == member.pupil && $0.point == point })
                    })
            },
            own: ReportVoice.own(capacities), remindedOn: try lastReminder(of: group),
            can: Set(
                Verb.allCases.filter { [.group, .pupil].contains($0.rule.kind) && $0.answer(to: capacities) == .allowed }))
    }

    private func invitedHomes(of group: ID<Group>) throws -> [KeptHomeInvitation] {
        try ID<HomeInvitation>.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM homeInvitation WHERE pupil IN (SELECT pupil FROM membership WHERE nurtureGroup = :group)
                    AND nurtureGroup = :group AND expiresAt > :now
                    """), arguments: ["group": group, "now": now]
        ).compactMap { try homeInvitation($0) }.filter { try isOpen($0) }
    }
}
