import Foundation
import GRDB
import Nurture

/// Somebody's place at a school or service, with the name.
public struct Colleague: Sendable {
    public let id: ID<RoleHeld>
    public let person: ID<Person>
    public let name: String
    public let role: Role
    /// False until a password was chosen.
    public let hasSignedIn: Bool
    public let startsOn: Day
    /// The last day, if one is known.
    public let endsOn: Day?
    /// Whether the reader may end it.
    public var mayEnd = false
}

/// A group in a list.
public struct GroupLine: Sendable {
    public let id: ID<Group>
    public let name: String
    public let schoolName: String
    public let slot: Slot
    public let isClosed: Bool
}

/// A school, as those see it who work there.
public struct SchoolPage: Sendable {
    public let id: ID<School>
    public let urn: Int
    public let name: String
    public let address: String
    public let safeguarding: SafeguardingContact?
    public let halfTerms: [ClosedRange<Day>]
    public let closedDays: [Day]
    public let revision: Int
    public let people: [Colleague]
    public let groups: [GroupLine]
    /// What the national register began to say of it and nobody has seen yet.
    public let news: [SchoolNews]
    public let can: Set<Verb>
}

extension Desk {
    public func school(_ id: ID<School>) async throws -> SchoolPage {
        let caller = caller
        return try await read(.seeSchool, on: .school(id)) { transaction in
            guard let row = try Row.fetchOne(transaction.db, sql: "SELECT * FROM school WHERE id = ?", arguments: [id]) else {
                throw Refusal.outOfReach
            }
            let capacities = try transaction.capacities(of: caller, before: .school(id))
            let groups = try ID<Group>.fetchAll(
                transaction.db, sql: "SELECT id FROM nurtureGroup WHERE school = ? ORDER BY weekday, startsAt, id", arguments: [id])
            let calendar = try transaction.termCalendar(of: id)
            return SchoolPage(
                id: id, urn: row["urn"], name: row["name"], address: row["address"],
                safeguarding: try transaction.safeguardingContact(of: id),
                halfTerms: calendar.halfTerms, closedDays: calendar.closedDays.sorted(), revision: row["revision"],
                people: try transaction.colleagues(at: .school(id), for: caller, .endSchoolRole),
                groups: try groups.filter { try transaction.mayOpen($0, caller) }.compactMap { try transaction.groupLine($0) },
                news: try transaction.news(of: id),
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    /// The same people, with whom of them the caller may let go.
    func colleagues(at place: Thing, for caller: Caller, _ verb: Verb) throws -> [Colleague] {
        let capacities = try capacities(of: caller, before: place)
        let mayEnd = verb.answer(to: capacities) == .allowed
        return try colleagues(at: place).map { colleague in
            var colleague = colleague
            colleague.mayEnd = mayEnd && colleague.mayBeEnded(by: caller.person, capacities)
            return colleague
        }
    }

    func colleagues(at place: Thing) throws -> [Colleague] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.id, r.person, r.role, r.startsOn, r.endsOn, c.person IS NOT NULL AS hasSignedIn FROM role r LEFT JOIN credential c ON c.person = r.person
                WHERE r.\(place.kind.rawValue) = ? AND r.startsOn <= ? AND (r.endsOn IS NULL OR r.endsOn >= ?) ORDER BY r.id
                """,
            arguments: [place.id, today, today]
        ).map { row in
            Colleague(
                id: row["id"], person: row["person"], name: try name(of: row["person"]), role: row["role"],
                hasSignedIn: row["hasSignedIn"], startsOn: row["startsOn"], endsOn: row["endsOn"])
        }
    }

    func mayOpen(_ group: ID<Group>, _ caller: Caller) throws -> Bool {
        Verb.openGroup.answer(to: try capacities(of: caller, before: .group(group))) == .allowed
    }

    func groupLine(_ id: ID<Group>) throws -> GroupLine? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.identity, g.weekday, g.startsAt, s.name AS schoolName, c.nurtureGroup IS NOT NULL AS isClosed
                FROM nurtureGroup g JOIN school s ON s.id = g.school LEFT JOIN groupClosure c ON c.nurtureGroup = g.id WHERE g.id = ?
                """)
        return try Row.fetchOne(statement, arguments: [id]).map { row in
            GroupLine(
                id: id, name: try groupIdentity(id, row["identity"]).name, schoolName: row["schoolName"], slot: row.slot,
                isClosed: row["isClosed"])
        }
    }

    func groupIdentity(_ id: ID<Group>, _ box: Data?) throws -> GroupIdentity {
        try openIfKept(GroupIdentity.self, box, .group, row: id, owner: .group(id)) ?? GroupIdentity(name: "A group", room: "")
    }
}

/// What is sealed of a group.
struct GroupIdentity: Codable, Sendable, Equatable {
    var name: String
    var room: String
}

extension Row {
    /// The slot in the columns `weekday` and `startsAt`.
    var slot: Slot {
        Slot(weekday: Weekday(rawValue: self["weekday"]) ?? .monday, time: WallTime(minutes: self["startsAt"]) ?? .midnight)
    }
}
