import GRDB
import Nurture

/// The meeting before a group starts, as somebody has filled it in, checked.
public struct StartMeetingDraft: Sendable {
    public var day: Day
    public var time: WallTime?
    public var place: String
    public var others: String
    public var guests: Set<ID<Person>>

    public init(day: Day, time: WallTime? = nil, place: String = "", others: String = "", guests: Set<ID<Person>>) {
        self.day = day
        self.time = time
        self.place = place
        self.others = others
        self.guests = guests
    }
}

extension Desk {
    /// Plans the meeting, or plans it anew.
    /// - Parameter revision: that of the plan on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has planned it since, ``Refusal/impossible(_:)`` if a child is named.
    public func plan(_ draft: StartMeetingDraft, of group: ID<Group>, revision: Int) async throws {
        let caller = caller
        try await act(.planMeeting, on: .group(group)) { transaction in
            let kept = try transaction.plannedMeeting(of: group)
            guard kept?.revision ?? 0 == revision else { throw Refusal.conflict(revision: kept?.revision ?? 0) }
            try transaction.refuseNames(in: [draft.place, draft.others], for: group)
            let words = StartMeetingWords(place: draft.place, others: draft.others)
            try transaction.run(
                sql: """
                    INSERT INTO startMeeting (nurtureGroup, heldOn, startsAt, content, savedBy, at) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (nurtureGroup) DO UPDATE SET heldOn = excluded.heldOn, startsAt = excluded.startsAt,
                    content = excluded.content, savedBy = excluded.savedBy, at = excluded.at, revision = revision + 1
                    """,
                arguments: [
                    group, draft.day, draft.time?.minutes, transaction.seal(words, .startMeeting, row: group, owner: .group(group)),
                    caller.person, transaction.now,
                ])
            try transaction.invite(draft.guests, toMeetingOf: group)
        }
    }

    /// Writes down what was agreed. Nothing is overwritten: a further note stands beside the ones before.
    /// - Throws: ``Refusal/impossible(_:)`` before the meeting is planned, and if a child is named.
    public func note(_ text: String, atMeetingOf group: ID<Group>, id: ID<MeetingNote> = .new()) async throws {
        let caller = caller
        try await act(.planMeeting, on: .group(group)) { transaction in
            guard try transaction.plannedMeeting(of: group) != nil else {
                throw Refusal.impossible("Say first when the meeting is, and who comes.")
            }
            try transaction.refuseNames(in: [text], for: group)
            try transaction.run(
                sql: "INSERT OR IGNORE INTO startMeetingNote (id, nurtureGroup, content, writtenBy, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    id, group, transaction.seal(text, .startMeetingNote, row: id, owner: .group(group)), caller.person, transaction.now,
                ])
            guard try transaction.meetingNotes(of: group).contains(where: { $0.id == id && $0.text == text }) else { throw Refusal.idTaken }
        }
    }
}

extension Transaction {
    /// Only those of the group's school and service.
    fileprivate func invite(_ guests: Set<ID<Person>>, toMeetingOf group: ID<Group>) throws {
        let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group])
        guard let row else { throw Refusal.outOfReach }
        let known = Set(try (colleagues(at: .school(row["school"])) + colleagues(at: .service(row["service"]))).map(\.person))
        guard guests.isSubset(of: known) else { throw Refusal.impossible("Choose people of the school and of the service.") }
        try run(sql: "DELETE FROM startMeetingGuest WHERE nurtureGroup = ?", arguments: [group])
        for guest in guests.sorted() {
            try run(sql: "INSERT INTO startMeetingGuest (nurtureGroup, person) VALUES (?, ?)", arguments: [group, guest])
        }
    }
}
