import GRDB
import Nurture

/// An adult's place with a group.
public struct AdultLine: Sendable {
    public let attachment: ID<Attachment>
    public let person: ID<Person>
    public let name: String
    public let role: Role
    public let startsOn: Day
    /// The last day; nil while none is set.
    public let endsOn: Day?
}

/// Who may be attached to a group.
public struct AdultChoices: Sendable {
    /// Tutors and trainees of the group's service, and staff of its school.
    public let people: [Colleague]
}

extension Desk {
    public func adultChoices(for group: ID<Group>) async throws -> AdultChoices {
        try await read(.changeGroup, on: .group(group)) { transaction in
            let places = try Row.fetchOne(
                transaction.db, sql: "SELECT service, school FROM nurtureGroup WHERE id = ?", arguments: [group])
            guard let row = places else { throw Refusal.outOfReach }
            let ofService = try transaction.colleagues(at: .service(row["service"])).filter { [.tutor, .trainee].contains($0.role) }
            let ofSchool = try transaction.colleagues(at: .school(row["school"])).filter { $0.role == .schoolStaff }
            return AdultChoices(people: ofService + ofSchool)
        }
    }

    /// Adds an adult to a group from a day on. Who is attached already is not attached twice.
    /// - Throws: ``Refusal/unusual(_:)`` if they are with another group then, unless it is meant.
    public func attach(_ person: ID<Person>, as role: Role, to group: ID<Group>, from day: Day, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.changeGroup, on: .group(group)) { transaction in
            try transaction.attach(person, as: role, to: group, from: day)
            if !isMeant { try transaction.weigh(.adult(person), of: group, caller) }
        }
    }

    /// Ends an adult's place with a group; the day is the last one.
    public func detach(_ attachment: ID<Attachment>, from group: ID<Group>, on day: Day) async throws {
        try await act(.changeGroup, on: .group(group)) { transaction in
            let start = try Day.fetchOne(
                transaction.db, sql: "SELECT startsOn FROM attachment WHERE id = ? AND nurtureGroup = ?", arguments: [attachment, group])
            guard let start else { throw Refusal.outOfReach }
            guard start <= day else { throw Refusal.impossible("They begin on \(start.written), so they can’t end before that.") }
            try transaction.db.execute(sql: "UPDATE attachment SET endsOn = ? WHERE id = ?", arguments: [day, attachment])
        }
    }

    /// Another tutor from a day on: the one before ends on the day before.
    /// - Throws: ``Refusal/unusual(_:)`` if the new one is with another group then, unless it is meant.
    public func changeTutor(of group: ID<Group>, to tutor: ID<Person>, from day: Day, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.changeGroup, on: .group(group)) { transaction in
            try transaction.db.execute(
                sql: """
                    UPDATE attachment SET endsOn = ? WHERE nurtureGroup = ? AND role = 'tutor' AND person <> ?
                    AND startsOn < ? AND (endsOn IS NULL OR endsOn >= ?)
                    """,
                arguments: [day.adding(days: -1), group, tutor, day, day])
            try transaction.db.execute(
                sql: "DELETE FROM attachment WHERE nurtureGroup = ? AND role = 'tutor' AND person <> ? AND startsOn >= ?",
                arguments: [group, tutor, day])
            try transaction.attach(tutor, as: .tutor, to: group, from: day)
            if !isMeant { try transaction.weigh(.adult(tutor), of: group, caller) }
        }
    }
}

extension Transaction {
    /// Those who work with a group now or will.
    func adults(of group: ID<Group>) throws -> [AdultLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, person, role, startsOn, endsOn FROM attachment
                WHERE nurtureGroup = ? AND (endsOn IS NULL OR endsOn >= ?) ORDER BY startsOn, id
                """)
        return try Row.fetchAll(statement, arguments: [group, today]).map {
            AdultLine(
                attachment: $0["id"], person: $0["person"], name: try name(of: $0["person"]), role: $0["role"], startsOn: $0["startsOn"],
                endsOn: $0["endsOn"])
        }
    }

    /// Only for tutors and trainees of the group's own service, and staff of its own school.
    func attach(_ person: ID<Person>, as role: Role, to group: ID<Group>, from day: Day) throws {
        let holdsIt = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM role r JOIN nurtureGroup g ON g.id = :group WHERE r.person = :person AND r.role = :role
                AND (r.service = g.service OR r.school = g.school) AND (r.endsOn IS NULL OR r.endsOn >= :today))
                """,
            arguments: ["group": group, "person": person, "role": role, "today": today])
        guard holdsIt == true else {
            throw Refusal.impossible(
                role == .schoolStaff ? "Choose somebody who works at this school." : "Choose somebody of your own service.")
        }
        let isThere = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM attachment WHERE nurtureGroup = ? AND person = ? AND role = ?
                AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?))
                """,
            arguments: [group, person, role, day, day])
        guard isThere != true else { return }
        try db.execute(
            sql: "INSERT INTO attachment (id, nurtureGroup, person, role, startsOn) VALUES (?, ?, ?, ?, ?)",
            arguments: [ID<Attachment>.new(), group, person, role, day])
    }
}
