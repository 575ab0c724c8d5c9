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
    /// Nil while nobody has said.
    public let mark: AttendanceMark?
    public let reason: AbsenceReason?
    /// Each adult's own line on the pupil.
    public let notes: [NoteLine]
    /// What the pupil said, as far as the caller may read it.
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
    /// Nil if the pupil passed, or took them back.
    public let words: String?
    public let wasTakenBack: Bool
    public let askedBy: String
    public let writtenBy: String
    public let wordForWord: Bool
    public let schoolMayRead: Bool
    public let homeMayRead: Bool
}

/// An adult of the group, there or not; nil while nobody has said.
public struct AdultPresence: Sendable {
    public let person: ID<Person>
    public let name: String
    public let role: Role
    public let isCover: Bool
    public let wasThere: Bool?
}

/// What happened to a session's date.
public struct SessionChange: Sendable {
    public struct Move: Sendable {
        public let wasOn: Day
        public let wasAt: WallTime
        public let reason: MoveReason?
    }

    public struct Cancellation: Sendable {
        public let reason: CancelReason?
        public let by: String
        public let on: Day
    }

    /// From where it was planned first.
    public let move: Move?
    public let cancellation: Cancellation?
}

/// What the session before left for this one.
public struct LastTime: Sendable {
    public let session: ID<Session>
    public let day: Day
    public let nextTime: String
}

/// A session, as those see it who work with the group.
public struct SessionPage: Sendable {
    public let session: SessionLine
    public let group: GroupLine
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
    public let change: SessionChange
    public let lastTime: LastTime?
    public let closedOn: Day?
    public let can: Set<Verb>

    /// Whether there is something to log: the session has begun, and the group had not ended by then.
    public var isOpenForLog: Bool { session.hasBegun && (closedOn.map { session.day <= $0 } ?? true) }
    /// Who is on the register and has no mark.
    public var unmarked: [RegisterLine] { register.filter { $0.mark == nil } }
}

extension Desk {
    public func session(_ id: ID<Session>) async throws -> SessionPage {
        let caller = caller
        return try await read(.openSession, on: .session(id)) { transaction in
            try transaction.sessionPage(id, try transaction.capacities(of: caller, before: .session(id)))
        }
    }
}
