import Foundation
import GRDB
import Nurture

/// A pupil's place in a group.
public struct MemberLine: Sendable {
    public let membership: ID<Membership>
    public let pupil: ID<Pupil>
    public let name: String
    public let startsOn: Day
    public let endsOn: Day?
    public let takingPart: ConsentEffect
}

/// A session in a list.
public struct SessionLine: Sendable {
    public enum State: Sendable { case toCome, today, unfinished, logged, cancelled }

    public let id: ID<Session>
    public let number: Int
    public let day: Day
    public let time: WallTime
    public let state: State
    public let wasMoved: Bool
}

/// A group, as those see it who work with it.
public struct GroupPage: Sendable {
    public let id: ID<Group>
    public let school: ID<School>
    public let schoolName: String
    public let name: String
    public let room: String
    public let slot: Slot
    public let adults: [AdultLine]
    public let members: [MemberLine]
    public let sessions: [SessionLine]
    public let closedOn: Day?
    public let can: Set<Verb>
}

/// An adult who works with a group.
public struct AdultLine: Sendable {
    public let person: ID<Person>
    public let name: String
    public let role: Role
}

extension Desk {
    public func group(_ id: ID<Group>) async throws -> GroupPage {
        let caller = caller
        return try await read(.openGroup, on: .group(id)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .group(id))
            let statement = try transaction.db.cachedStatement(
                sql: """
                    SELECT g.identity, g.school, g.weekday, g.startsAt, s.name AS schoolName, c.closedOn
                    FROM nurtureGroup g JOIN school s ON s.id = g.school LEFT JOIN groupClosure c ON c.nurtureGroup = g.id WHERE g.id = ?
                    """)
            guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Refusal.outOfReach }
            let identity = try transaction.groupIdentity(id, row["identity"])
            return GroupPage(
                id: id, school: row["school"], schoolName: row["schoolName"], name: identity.name, room: identity.room, slot: row.slot,
                adults: try transaction.adults(of: id), members: try transaction.members(of: id),
                sessions: try transaction.sessionLines(of: id), closedOn: row["closedOn"],
                can: Set(Verb.allCases.filter { $0.rule.kind == .group && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    func adults(of group: ID<Group>) throws -> [AdultLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT person, role FROM attachment WHERE nurtureGroup = ? AND (endsOn IS NULL OR endsOn >= ?) ORDER BY id")
        return try Row.fetchAll(statement, arguments: [group, today]).map {
            AdultLine(person: $0["person"], name: try name(of: $0["person"]), role: $0["role"])
        }
    }

    func members(of group: ID<Group>) throws -> [MemberLine] {
        let statement = try db.cachedStatement(sql: "SELECT id, pupil, startsOn, endsOn FROM membership WHERE nurtureGroup = ? ORDER BY id")
        return try Row.fetchAll(statement, arguments: [group]).map { row in
            MemberLine(
                membership: row["id"], pupil: row["pupil"], name: try shortName(of: row["pupil"]), startsOn: row["startsOn"],
                endsOn: row["endsOn"], takingPart: try consentEffect(of: row["pupil"], .takingPart))
        }
    }

    func sessionLines(of group: ID<Group>) throws -> [SessionLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.number, s.heldOn, s.startsAt, l.session IS NOT NULL AS isLogged, c.session IS NOT NULL AS isCancelled,
                EXISTS (SELECT 1 FROM sessionMove m WHERE m.session = s.id) AS wasMoved
                FROM session s LEFT JOIN sessionLog l ON l.session = s.id LEFT JOIN sessionCancellation c ON c.session = s.id
                WHERE s.nurtureGroup = ? ORDER BY s.heldOn, s.number
                """)
        return try Row.fetchAll(statement, arguments: [group]).map(sessionLine)
    }

    func sessionLine(_ row: Row) -> SessionLine {
        let day: Day = row["heldOn"]
        let state: SessionLine.State =
            if row["isCancelled"] { .cancelled } else if row["isLogged"] { .logged } else if day > today { .toCome } else if day == today {
                .today
            } else { .unfinished }
        return SessionLine(
            id: row["id"], number: row["number"], day: day, time: WallTime(minutes: row["startsAt"]) ?? .midnight, state: state,
            wasMoved: row["wasMoved"])
    }
}
