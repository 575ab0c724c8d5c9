import Foundation
import GRDB
import Nurture

/// A group as it is to be formed, checked.
public struct GroupDraft: Sendable {
    public var id: ID<Group>
    public var name: String
    public var room: String
    /// Nil where the tutor is still to be found.
    public var tutor: ID<Person>?
    public var staff: ID<Person>?
    public var slot: Slot
    public var startsOn: Day
    public var pupils: [ID<Pupil>]
    /// A room of the school's list or a centre; the typed ``room`` stands where it is neither.
    public var place: PlaceDraft
    /// The week of the programme in which it starts; later than the first, it has as many sessions less.
    public var week: Int

    public init(
        id: ID<Group> = .new(), name: String, room: String, tutor: ID<Person>?, staff: ID<Person>?, slot: Slot, startsOn: Day,
        pupils: [ID<Pupil>], place: PlaceDraft = .none, week: Int = 1
    ) {
        self.id = id
        self.name = name
        self.room = room
        self.tutor = tutor
        self.staff = staff
        self.slot = slot
        self.startsOn = startsOn
        self.pupils = pupils
        self.place = place
        self.week = week
    }
}

/// What a service lead chooses from to form a group.
public struct GroupChoices: Sendable {
    public let schoolName: String
    public let tutors: [Colleague]
    public let staff: [Colleague]
    public let pupils: [PupilLine]
    public let places: PlaceChoices
    /// How many sessions the programme gives a group, and which week of it the school is in.
    public let sessions: Int
    public let week: Int
}

extension Desk {
    public func groupChoices(at school: ID<School>) async throws -> GroupChoices {
        let pupils = try await pupils(at: school)
        let caller = caller
        return try await read(.formGroup, on: .school(school)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? ""
            let service = try transaction.leadingService(of: caller, at: school)
            let tutors = try service.map { try transaction.colleagues(at: .service($0)) } ?? []
            let programme = try service.map { try transaction.programmeWeek(of: $0, at: school) }
            return GroupChoices(
                schoolName: name, tutors: tutors.filter { $0.role == .tutor },
                staff: try transaction.colleagues(at: .school(school)).filter { $0.role == .schoolStaff }, pupils: pupils,
                places: try transaction.placeChoices(at: school, for: service), sessions: programme?.sessions ?? 20,
                week: programme?.week ?? 1)
        }
    }

    /// Forms a group with its pupils and its sessions on school days, and with its tutor if one is found already. The same ID again is a retry.
    public func form(_ draft: GroupDraft, at school: ID<School>) async throws {
        let caller = caller
        try await act(.formGroup, on: .school(school), making: [.group(draft.id)]) { transaction in
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM nurtureGroup WHERE id = ?", arguments: [draft.id]) {
                let identity = GroupIdentity(name: draft.name, room: draft.room)
                guard kept["school"] == school, kept.slot == draft.slot,
                    try transaction.groupIdentity(draft.id, kept["identity"]) == identity
                else { throw Refusal.idTaken }
                return
            }
            guard let service = try transaction.leadingService(of: caller, at: school, tutor: draft.tutor) else {
                throw draft.tutor == nil ? Refusal.outOfReach : .impossible("Choose a tutor of your own service.")
            }
            try transaction.add(draft, service, school, caller)
        }
    }
}

extension Transaction {
    /// The service on whose behalf the caller acts at a school: the one they lead, or for the system the tutor's.
    func leadingService(of caller: Caller, at school: ID<School>, tutor: ID<Person>? = nil) throws -> ID<Service>? {
        try ID<Service>.fetchOne(
            db,
            sql: """
                SELECT p.service FROM partnership p WHERE p.school = :school AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)
                AND (:person IS NULL OR p.service IN (SELECT service FROM role WHERE person = :person AND role = 'serviceLead'
                    AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today)))
                AND (:tutor IS NULL OR p.service IN (SELECT service FROM role WHERE person = :tutor AND role = 'tutor'
                    AND (endsOn IS NULL OR endsOn >= :today)))
                """,
            arguments: ["school": school, "today": today, "person": caller.person, "tutor": tutor])
    }

    fileprivate func add(_ draft: GroupDraft, _ service: ID<Service>, _ school: ID<School>, _ caller: Caller) throws {
        let identity = GroupIdentity(name: draft.name, room: draft.room)
        try db.execute(
            sql: """
                INSERT INTO nurtureGroup (id, service, school, identity, weekday, startsAt, madeBy, madeAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.id, service, school, seal(identity, .group, row: draft.id, owner: .group(draft.id)),
                draft.slot.weekday.rawValue, draft.slot.time.minutes, caller.person, now,
            ])
        if let tutor = draft.tutor { try attach(tutor, as: .tutor, to: draft.id, from: min(today, draft.startsOn)) }
        if let staff = draft.staff { try attach(staff, as: .schoolStaff, to: draft.id, from: min(today, draft.startsOn)) }
        for pupil in draft.pupils { try giveAPlace(to: pupil, in: draft.id, at: school, from: draft.startsOn, by: caller) }
        if draft.place != .none { try put(draft.id, into: draft.place, by: caller) }
        if draft.week > 1 { try start(draft.id, inWeek: draft.week, by: caller) }
        for date in try dates(for: draft, at: school, service) { try add(date, draft.slot.time, to: draft.id) }
    }

    /// The dates on which a group would meet: on its weekday, in term time, around trips.
    func dates(for draft: GroupDraft, at school: ID<School>, _ service: ID<Service>) throws -> [Day] {
        let sessions = try programmeWeek(of: service, at: school).sessions
        return try termCalendar(of: school, for: draft.pupils).dates(
            on: draft.slot.weekday, from: draft.startsOn, count: ProgrammeWeek.sessions(startingInWeek: draft.week, of: sessions))
    }
}
