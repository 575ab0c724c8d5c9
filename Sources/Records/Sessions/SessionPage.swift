import Foundation
import GRDB
import Nurture

/// What the group did and will try.
public struct SessionLogContent: Codable, Sendable, Equatable {
    public var whatWeDid: String
    public var nextTime: String

    public init(whatWeDid: String = "", nextTime: String = "") {
        self.whatWeDid = whatWeDid
        self.nextTime = nextTime
    }
}

/// A pupil on the register.
public struct RegisterLine: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let mark: AttendanceMark?
    public let reason: AbsenceReason?
    /// The notes that the caller may read: the tutor's line, and each other adult's own.
    public let notes: [NoteLine]
    public let voices: [VoiceLine]
}

/// One adult's line on a pupil.
public struct NoteLine: Sendable {
    public let author: ID<Person>
    public let authorName: String
    public let text: String
}

/// A pupil's exact words.
public struct VoiceLine: Sendable {
    public let id: ID<Voice>
    /// Nil if the pupil passed.
    public let words: String?
    public let askedBy: String
    public let writtenBy: String
    public let wordForWord: Bool
    public let schoolMayRead: Bool
    public let homeMayRead: Bool
}

/// An adult of the group, there or not; nil while nobody has said.
public struct AdultPresence: Sendable {
    public let adult: AdultLine
    public let wasThere: Bool?
}

/// A session, as those see it who work with the group.
public struct SessionPage: Sendable {
    public let session: SessionLine
    public let group: GroupLine
    public let groupID: ID<Group>
    public let school: ID<School>
    public let safeguarding: SafeguardingContact?
    public let content: SessionLogContent
    /// 0 while nothing is saved.
    public let revision: Int
    public let savedAt: Instant?
    public let savedBy: String?
    public let register: [RegisterLine]
    /// Pupils with a place whose carers have not said yes to taking part, by name and reason.
    public let waitingForConsent: [MemberLine]
    public let adults: [AdultPresence]
    public let can: Set<Verb>
}

extension Desk {
    public func session(_ id: ID<Session>) async throws -> SessionPage {
        let caller = caller
        return try await read(.openSession, on: .session(id)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .session(id))
            return try transaction.sessionPage(id, capacities, caller)
        }
    }
}

extension Transaction {
    func sessionPage(_ id: ID<Session>, _ capacities: Set<Capacity>, _ caller: Caller) throws -> SessionPage {
        guard let group = try ID<Group>.fetchOne(db, sql: "SELECT nurtureGroup FROM session WHERE id = ?", arguments: [id]),
            let line = try groupLine(group), let session = try sessionLines(of: group).first(where: { $0.id == id }),
            let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
        else { throw Refusal.outOfReach }
        let log = try Row.fetchOne(db, sql: "SELECT * FROM sessionLog WHERE session = ?", arguments: [id])
        let placed = try members(of: group).filter { $0.startsOn <= session.day && ($0.endsOn.map { $0 >= session.day } ?? true) }
        let reader = VoiceReading(capacities)
        return SessionPage(
            session: session, group: line, groupID: group, school: school, safeguarding: try safeguardingContact(of: school),
            content: try openIfKept(SessionLogContent.self, log?["content"], .sessionLog, row: id, owner: .group(group))
                ?? SessionLogContent(),
            revision: log?["revision"] ?? 0, savedAt: log?["savedAt"], savedBy: try log.map { try name(of: $0["savedBy"]) },
            register: try placed.filter { $0.takingPart.isYes }.map { try registerLine($0, id, reader) },
            waitingForConsent: placed.filter { !$0.takingPart.isYes },
            adults: try adults(of: group).map { AdultPresence(adult: $0, wasThere: try wasThere($0.person, id)) },
            can: Set(Verb.allCases.filter { $0.rule.kind == .session && $0.answer(to: capacities) == .allowed }))
    }

    private func registerLine(_ member: MemberLine, _ session: ID<Session>, _ reader: VoiceReading) throws -> RegisterLine {
        let mark = try Row.fetchOne(
            db, sql: "SELECT mark, reason FROM attendance WHERE session = ? AND pupil = ?", arguments: [session, member.pupil])
        return RegisterLine(
            pupil: member.pupil, name: member.name, mark: (mark?["mark"] as String?).flatMap(AttendanceMark.init(rawValue:)),
            reason: (mark?["reason"] as String?).flatMap(AbsenceReason.init(rawValue:)),
            notes: try notes(on: member.pupil, session), voices: try voices(of: member.pupil, session, reader))
    }

    private func notes(on pupil: ID<Pupil>, _ session: ID<Session>) throws -> [NoteLine] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, author, content FROM note WHERE session = ? AND pupil = ? ORDER BY id", arguments: [session, pupil])
        return try rows.compactMap { row in
            let id: ID<Note> = row["id"]
            return try openIfKept(String.self, row["content"], .note, row: id, owner: .pupil(pupil)).map {
                NoteLine(author: row["author"], authorName: try name(of: row["author"]), text: $0)
            }
        }
    }

    private func voices(of pupil: ID<Pupil>, _ session: ID<Session>, _ reader: VoiceReading) throws -> [VoiceLine] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM voice WHERE session = ? AND pupil = ? ORDER BY id", arguments: [session, pupil])
        return try rows.filter { reader == .everything || $0["schoolMayRead"] }.map { row in
            let id: ID<Voice> = row["id"]
            return VoiceLine(
                id: id, words: row["passed"] ? nil : try openIfKept(String.self, row["content"], .voice, row: id, owner: .pupil(pupil)),
                askedBy: try name(of: row["askedBy"]), writtenBy: try name(of: row["writtenBy"]), wordForWord: row["wordForWord"],
                schoolMayRead: row["schoolMayRead"], homeMayRead: row["homeMayRead"])
        }
    }

    private func wasThere(_ person: ID<Person>, _ session: ID<Session>) throws -> Bool? {
        try Bool.fetchOne(
            db, sql: "SELECT present FROM adultPresence WHERE session = ? AND person = ?", arguments: [session, person])
    }
}

/// Tutors and trainees hear all of a pupil's voice; the leads and school staff what the pupil lets the school read.
private enum VoiceReading {
    case everything, whatSchoolMayRead

    init(_ capacities: Set<Capacity>) {
        self = capacities.isDisjoint(with: [.tutor, .trainee, .system]) ? .whatSchoolMayRead : .everything
    }
}
