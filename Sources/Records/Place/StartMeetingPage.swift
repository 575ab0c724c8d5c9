import Foundation
import GRDB
import Nurture

/// The meeting of school and service before a group starts: when, who comes, what is open, what was agreed.
public struct StartMeetingPage: Sendable {
    public let group: GroupLine
    /// Nil until it is planned.
    public let meeting: Meeting?
    /// What is still open in the group's set-up, each in a sentence: the agenda.
    public let agenda: [String]
    /// What was agreed, the newest first.
    public let notes: [Note]
    /// Whom one can ask to come.
    public let people: [Colleague]

    /// Its plan.
    public struct Meeting: Sendable {
        public let day: Day
        public let time: WallTime?
        public let place: String
        /// Who comes and has no account here.
        public let others: String
        public let guests: Set<ID<Person>>
        public let revision: Int
    }

    /// What was agreed, by whom it was written down and when.
    public struct Note: Sendable {
        public let id: ID<MeetingNote>
        public let text: String
        public let by: String
        public let at: Instant
    }

    /// It was held once somebody wrote down, on its day or later, what was agreed.
    public var isHeld: Bool { meeting.map { meeting in notes.contains { $0.at.day >= meeting.day } } ?? false }
}

/// What is sealed of the meeting's plan.
struct StartMeetingWords: Codable, Sendable, Equatable {
    var place: String
    var others: String
}

extension Desk {
    public func startMeeting(of group: ID<Group>) async throws -> StartMeetingPage {
        try await read(.planMeeting, on: .group(group)) { try $0.startMeetingPage(of: group) }
    }
}

extension Transaction {
    fileprivate func startMeetingPage(of group: ID<Group>) throws -> StartMeetingPage {
        let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group])
        guard let row, let line = try groupLine(group) else { throw Refusal.outOfReach }
        let people = try colleagues(at: .school(row["school"])) + colleagues(at: .service(row["service"]))
        return StartMeetingPage(
            group: line, meeting: try plannedMeeting(of: group), agenda: try openMatters(of: group), notes: try meetingNotes(of: group),
            people: people)
    }

    func plannedMeeting(of group: ID<Group>) throws -> StartMeetingPage.Meeting? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM startMeeting WHERE nurtureGroup = ?")
        return try Row.fetchOne(statement, arguments: [group]).map { row in
            let words = try openIfKept(StartMeetingWords.self, row["content"], .startMeeting, row: group, owner: .group(group))
            let guests = try ID<Person>.fetchSet(
                db.cachedStatement(sql: "SELECT person FROM startMeetingGuest WHERE nurtureGroup = ?"), arguments: [group])
            return StartMeetingPage.Meeting(
                day: row["heldOn"], time: (row["startsAt"] as Int?).flatMap { WallTime(minutes: $0) }, place: words?.place ?? "",
                others: words?.others ?? "", guests: guests, revision: row["revision"])
        }
    }

    func meetingNotes(of group: ID<Group>) throws -> [StartMeetingPage.Note] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, content, writtenBy, at FROM startMeetingNote WHERE nurtureGroup = ? ORDER BY at DESC, id DESC")
        return try Row.fetchAll(statement, arguments: [group]).compactMap { row in
            let id: ID<MeetingNote> = row["id"]
            return try openIfKept(String.self, row["content"], .startMeetingNote, row: id, owner: .group(group)).map {
                StartMeetingPage.Note(id: id, text: $0, by: try name(of: row["writtenBy"]), at: row["at"])
            }
        }
    }
}
