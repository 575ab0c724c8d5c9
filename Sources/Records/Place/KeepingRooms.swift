import GRDB
import Nurture

/// A room as somebody has filled it in, checked.
public struct RoomDraft: Sendable {
    public var id: ID<Room>
    public var name: String
    public var isQuiet: Bool
    public var isEnclosed: Bool
    public var places: Int?
    public var key: String

    public init(id: ID<Room> = .new(), name: String, isQuiet: Bool, isEnclosed: Bool, places: Int? = nil, key: String = "") {
        self.id = id
        self.name = name
        self.isQuiet = isQuiet
        self.isEnclosed = isEnclosed
        self.places = places
        self.key = key
    }
}

/// Who may have seen a room: those of the school, the leads of its services, and the tutors of its groups.
public struct RoomViewer: Sendable {
    public let person: ID<Person>
    public let name: String
    public let role: Role
}

extension Desk {
    /// Adds a room to the school's list, or changes it.
    /// - Parameter revision: that of the room on the page; 0 for a new one.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func keep(_ draft: RoomDraft, at school: ID<School>, revision: Int = 0) async throws {
        try await act(.changeSchool, on: .school(school)) { transaction in
            let words = try transaction.seal(
                RoomWords(name: draft.name, key: draft.key), .room, row: draft.id, owner: .school(school))
            guard let kept = try transaction.room(draft.id) else {
                try transaction.run(
                    sql: "INSERT INTO room (id, school, words, isQuiet, isEnclosed, places) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [draft.id, school, words, draft.isQuiet, draft.isEnclosed, draft.places])
                return
            }
            try transaction.check(draft.id, isAt: school)
            guard !draft.isSame(as: kept) else { return }
            guard kept.revision == revision else { throw Refusal.conflict(revision: kept.revision) }
            try transaction.run(
                sql: "UPDATE room SET words = ?, isQuiet = ?, isEnclosed = ?, places = ?, revision = revision + 1 WHERE id = ?",
                arguments: [words, draft.isQuiet, draft.isEnclosed, draft.places, draft.id])
        }
    }

    /// Notes that somebody has looked at a room. Said twice it stands once.
    public func noteSight(of room: ID<Room>, at school: ID<School>, on day: Day, by person: ID<Person>) async throws {
        let caller = caller
        try await act(.changeSchool, on: .school(school)) { transaction in
            try transaction.check(room, isAt: school)
            guard day <= transaction.today else {
                throw Refusal.impossible("Choose today or an earlier day: a room is seen once somebody was there.")
            }
            guard try transaction.roomViewers(at: school).contains(where: { $0.person == person }) || caller.person == person else {
                throw Refusal.impossible("Choose somebody of the school or of a service that works there.")
            }
            try transaction.run(
                sql: "INSERT OR IGNORE INTO roomSight (room, seenOn, seenBy, recordedBy, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [room, day, person, caller.person, transaction.now])
        }
    }

    /// Takes a room off the school's list. Groups that meet in it keep it until they get another.
    public func end(_ room: ID<Room>, at school: ID<School>) async throws {
        let caller = caller
        try await act(.changeSchool, on: .school(school)) { transaction in
            try transaction.check(room, isAt: school)
            try transaction.run(
                sql: "INSERT OR IGNORE INTO roomEnd (room, endedBy, at) VALUES (?, ?, ?)",
                arguments: [room, caller.person, transaction.now])
        }
    }

    public func roomViewers(at school: ID<School>) async throws -> [RoomViewer] {
        try await read(.changeSchool, on: .school(school)) { try $0.roomViewers(at: school) }
    }
}

extension RoomDraft {
    fileprivate func isSame(as kept: RoomLine) -> Bool {
        (name, isQuiet, isEnclosed, places, key) == (kept.name, kept.isQuiet, kept.isEnclosed, kept.places, kept.key)
    }
}

extension Transaction {
    /// - Throws: ``Refusal/outOfReach`` for a room of another school.
    func check(_ room: ID<Room>, isAt school: ID<School>) throws {
        guard try ID<School>.fetchOne(db, sql: "SELECT school FROM room WHERE id = ?", arguments: [room]) == school else {
            throw Refusal.outOfReach
        }
    }

    fileprivate func roomViewers(at school: ID<School>) throws -> [RoomViewer] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.person, r.role FROM role r WHERE r.startsOn <= :today AND (r.endsOn IS NULL OR r.endsOn >= :today) AND (
                    r.school = :school
                    OR r.role = 'serviceLead' AND r.service IN (SELECT service FROM partnership
                        WHERE school = :school AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today))
                    OR r.role = 'tutor' AND r.person IN (SELECT a.person FROM attachment a JOIN nurtureGroup g ON g.id = a.nurtureGroup
                        WHERE g.school = :school AND a.role = 'tutor' AND (a.endsOn IS NULL OR a.endsOn >= :today)))
                GROUP BY r.person ORDER BY min(r.id)
                """,
            arguments: ["school": school, "today": today]
        ).map { RoomViewer(person: $0["person"], name: try name(of: $0["person"]), role: $0["role"]) }
    }
}
