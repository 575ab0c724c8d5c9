import GRDB
import Nurture

/// A tutor beside a group that needs one, with what speaks for and against it.
public struct TutorMatch: Sendable {
    public let tutor: TutorLine
    public let freedom: TutorFreedom
    public let reasons: [MatchReason]
    /// Whether they are the group's tutor already.
    public let isChosen: Bool
}

/// Who could lead a group: those who are free, then those of whom it is not known, then the others, by name within each.
public struct TutorMatches: Sendable {
    public let group: GroupLine
    public let service: ID<Service>
    public let matches: [TutorMatch]
}

extension Desk {
    public func tutorMatches(for group: ID<Group>) async throws -> TutorMatches {
        try await read(.seeTutorMatches, on: .group(group)) { transaction in
            guard let line = try transaction.groupLine(group),
                let row = try Row.fetchOne(transaction.db, sql: "SELECT service, school FROM nurtureGroup WHERE id = ?", arguments: [group])
            else { throw Refusal.outOfReach }
            let service: ID<Service> = row["service"]
            let chosen = Set(try transaction.adults(of: group).filter { $0.role == .tutor }.map(\.person))
            let matches = try transaction.tutorLines(of: service).filter { $0.role == .tutor }.map { tutor in
                try transaction.match(
                    tutor, line, of: service, at: row["school"], isChosen: chosen.contains(tutor.person))
            }
            return TutorMatches(
                group: line, service: service,
                matches: TutorFreedom.allCases.flatMap { freedom in matches.filter { $0.freedom == freedom } })
        }
    }
}

extension Transaction {
    fileprivate func match(
        _ tutor: TutorLine, _ group: GroupLine, of service: ID<Service>, at school: ID<School>, isChosen: Bool
    ) throws -> TutorMatch {
        let others = try groupsLed(by: tutor.person).filter { $0.id != group.id }
        let free = tutor.offer?.free ?? []
        let held = HeldSlot(group.slot, minutes: try minutesHeld(at: service))
        let othersHeld = try others.map { HeldSlot($0.slot, minutes: try minutesHeld(at: $0.service)) }
        let clashes = zip(others, othersHeld).filter { held.overlaps($1) }.map(\.0)
        var reasons = clashes.map { MatchReason.withGroup(at: $0.service == service ? $0.school.name : nil) }
        if free.isEmpty {
            reasons.append(.timesNotSaid)
        } else {
            reasons.append(free.cover(held) ? .saysFree(free.filter { $0.weekday == group.slot.weekday }) : .saysNotFree)
        }
        if tutor.schools.contains(where: { $0.id == school }) { reasons.append(.teachesHere) }
        if others.contains(where: { $0.school.id == school }) { reasons.append(.leadsGroupHere) }
        if let nearest = try nearest(of: tutor.schools + others.map(\.school), to: school) { reasons.append(nearest) }
        reasons.append(tutor.lacks.isEmpty ? .hasAllTraining : .lacks(tutor.lacks))
        if let day = tutor.interestedSince { reasons.append(.interested(since: day)) }
        return TutorMatch(
            tutor: tutor, freedom: TutorFreedom(at: held, free: free, others: othersHeld), reasons: reasons,
            isChosen: isChosen)
    }
}
