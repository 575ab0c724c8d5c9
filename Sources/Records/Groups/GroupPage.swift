import Foundation
import GRDB
import Nurture

/// A group, as those see it who work with it.
public struct GroupPage: Sendable {
    public let id: ID<Group>
    public let school: ID<School>
    public let schoolName: String
    public let name: String
    /// What was typed of its room, before its school had a list.
    public let room: String
    public let place: GroupPlace
    public let slot: Slot
    public let revision: Int
    /// Those who work with it now or will; whoever has ended is not among them.
    public let adults: [AdultLine]
    /// Everybody who ever had a place, by name.
    public let members: [MemberLine]
    public let sessions: [SessionLine]
    /// The names of the outcomes that it looks at.
    public let outcomes: [String]
    /// How many sessions the programme gives a group.
    public let plannedSessions: Int
    /// The week of the programme in which it started, if not the first.
    public let startWeek: Int?
    public let calendar: TermCalendar
    public let closedOn: Day?
    public let can: Set<Verb>

    /// How many sessions are still without a date: of those that were cancelled none counts.
    public var missingSessions: Int { max(0, plannedSessions - sessions.filter { $0.state != .cancelled }.count) }
    /// The days of its sessions that were not cancelled.
    public var days: [Day] { sessions.filter { $0.state != .cancelled }.map(\.day) }
    /// How many pupils have a place on a day.
    public func size(on day: Day) -> Int { Set(members.filter { $0.hasPlace(on: day) }.map(\.pupil)).count }
}

extension Desk {
    public func group(_ id: ID<Group>) async throws -> GroupPage {
        let caller = caller
        return try await read(.openGroup, on: .group(id)) { transaction in
            try transaction.groupPage(id, try transaction.capacities(of: caller, before: .group(id)))
        }
    }
}

extension Transaction {
    func groupPage(_ id: ID<Group>, _ capacities: Set<Capacity>) throws -> GroupPage {
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.identity, g.school, g.weekday, g.startsAt, g.revision, s.name AS schoolName, c.closedOn, p.sessions AS planned,
                (SELECT week FROM lateStart l WHERE l.nurtureGroup = g.id) AS week
                FROM nurtureGroup g JOIN school s ON s.id = g.school JOIN service v ON v.id = g.service
                JOIN programme p ON p.id = v.programme LEFT JOIN groupClosure c ON c.nurtureGroup = g.id WHERE g.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Refusal.outOfReach }
        let identity = try groupIdentity(id, row["identity"])
        return GroupPage(
            id: id, school: row["school"], schoolName: row["schoolName"], name: identity.name, room: identity.room,
            place: try groupPlace(of: id, typed: identity.room), slot: row.slot,
            revision: row["revision"], adults: try adults(of: id), members: try members(of: id), sessions: try sessionLines(of: id),
            outcomes: try outcomeNames(of: id),
            plannedSessions: ProgrammeWeek.sessions(startingInWeek: row["week"] ?? 1, of: row["planned"]), startWeek: row["week"],
            calendar: try termCalendar(of: row["school"]),
            closedOn: row["closedOn"],
            can: Set(Verb.allCases.filter { $0.rule.kind == .group && $0.answer(to: capacities) == .allowed }))
    }
}
