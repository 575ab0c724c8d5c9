import Foundation
import GRDB
import Nurture

/// A session's log as the tutor has filled it in, perhaps by half.
public struct SessionDraft: Sendable {
    public struct Mark: Sendable, Equatable {
        public var mark: AttendanceMark
        public var reason: AbsenceReason?

        public init(mark: AttendanceMark, reason: AbsenceReason? = nil) {
            self.mark = mark
            self.reason = mark == .absent ? reason : nil
        }
    }

    /// The revision that was on the page; 0 where nothing was saved.
    public var revision: Int
    public var content: SessionLogContent
    public var marks: [ID<Pupil>: Mark]
    /// The caller's own lines; an empty one takes the line away.
    public var notes: [ID<Pupil>: String]
    public var voices: [VoiceDraft]
    public var adults: [ID<Person>: Bool]

    public init(
        revision: Int, content: SessionLogContent = SessionLogContent(), marks: [ID<Pupil>: Mark] = [:], notes: [ID<Pupil>: String] = [:],
        voices: [VoiceDraft] = [], adults: [ID<Person>: Bool] = [:]
    ) {
        self.revision = revision
        self.content = content
        self.marks = marks
        self.notes = notes
        self.voices = voices
        self.adults = adults
    }
}

/// What a pupil said when asked, in the exact words, or that the pupil passed.
public struct VoiceDraft: Sendable {
    public var id: ID<Voice>
    public var pupil: ID<Pupil>
    /// Nil if the pupil passed.
    public var words: String?
    public var wordForWord: Bool
    public var schoolMayRead: Bool
    public var homeMayRead: Bool

    public init(id: ID<Voice>, pupil: ID<Pupil>, words: String?, wordForWord: Bool, schoolMayRead: Bool, homeMayRead: Bool) {
        self.id = id
        self.pupil = pupil
        self.words = words
        self.wordForWord = wordForWord
        self.schoolMayRead = schoolMayRead
        self.homeMayRead = homeMayRead
    }
}

extension Desk {
    /// Saves the log. Durable when this returns; the same log sent twice is saved once.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else saved in between. Nothing is saved then.
    public func log(_ session: ID<Session>, _ draft: SessionDraft) async throws {
        let caller = caller
        try await act(.logSession, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            try transaction.log(session, draft, by: author)
        }
    }

    /// Saves the caller's own line on pupils; for those who join in but don't keep the log.
    public func write(notes: [ID<Pupil>: String], in session: ID<Session>) async throws {
        let caller = caller
        try await act(.writeNote, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            let page = try transaction.sessionPage(session, [], caller)
            for (pupil, text) in notes { try transaction.save(text, on: pupil, in: page, by: author) }
        }
    }

    /// Writes down what a pupil said.
    public func record(_ voice: VoiceDraft, in session: ID<Session>) async throws {
        let caller = caller
        try await act(.recordVoice, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            try transaction.save(voice, in: try transaction.sessionPage(session, [], caller), by: author)
        }
    }
}

extension Transaction {
    func log(_ session: ID<Session>, _ draft: SessionDraft, by author: ID<Person>) throws {
        let page = try sessionPage(session, [], .person(author))
        guard page.session.state != .cancelled else { throw Refusal.impossible("This session was cancelled, so it has no log.") }
        guard page.session.day <= today else { throw Refusal.impossible("This session has not begun yet.") }
        guard page.revision == draft.revision else { throw Refusal.conflict(revision: page.revision) }
        let box = try seal(draft.content, .sessionLog, row: session, owner: .group(page.groupID))
        try db.execute(
            sql: """
                INSERT INTO sessionLog (session, nurtureGroup, content, savedBy, savedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (session)
                DO UPDATE SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: [session, page.groupID, box, author, now])
        for (pupil, mark) in draft.marks { try save(mark, of: pupil, in: page) }
        for (pupil, text) in draft.notes { try save(text, on: pupil, in: page, by: author) }
        for voice in draft.voices { try save(voice, in: page, by: author) }
        for (person, wasThere) in draft.adults where page.adults.contains(where: { $0.adult.person == person }) {
            try db.execute(
                sql: "INSERT OR REPLACE INTO adultPresence (session, person, present) VALUES (?, ?, ?)",
                arguments: [session, person, wasThere])
        }
    }

    private func save(_ mark: SessionDraft.Mark, of pupil: ID<Pupil>, in page: SessionPage) throws {
        try requireOnRegister(pupil, page)
        try db.execute(
            sql: """
                INSERT INTO attendance (session, pupil, mark, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT (session, pupil) DO UPDATE SET mark = excluded.mark, reason = excluded.reason
                """,
            arguments: [page.session.id, pupil, mark.mark.rawValue, mark.reason?.rawValue])
    }

    func save(_ text: String, on pupil: ID<Pupil>, in page: SessionPage, by author: ID<Person>) throws {
        try requireOnRegister(pupil, page)
        guard !text.isEmpty else {
            try db.execute(
                sql: "DELETE FROM note WHERE session = ? AND pupil = ? AND author = ?", arguments: [page.session.id, pupil, author])
            return
        }
        let kept = try ID<Note>.fetchOne(
            db, sql: "SELECT id FROM note WHERE session = ? AND pupil = ? AND author = ?", arguments: [page.session.id, pupil, author])
        let id = kept ?? .new()
        try db.execute(
            sql: """
                INSERT INTO note (id, session, pupil, author, content, savedAt) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET content = excluded.content, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: [id, page.session.id, pupil, author, seal(text, .note, row: id, owner: .pupil(pupil)), now])
    }

    func save(_ voice: VoiceDraft, in page: SessionPage, by author: ID<Person>) throws {
        try requireOnRegister(voice.pupil, page)
        if let kept = try Row.fetchOne(db, sql: "SELECT pupil, session, writtenBy FROM voice WHERE id = ?", arguments: [voice.id]) {
            guard kept["pupil"] == voice.pupil, kept["session"] == page.session.id, kept["writtenBy"] == author else {
                throw Refusal.idTaken
            }
            return
        }
        try db.execute(
            sql: """
                INSERT INTO voice (id, session, pupil, content, passed, askedBy, writtenBy, wordForWord, schoolMayRead, homeMayRead, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                voice.id, page.session.id, voice.pupil,
                voice.words.map { try seal($0, .voice, row: voice.id, owner: .pupil(voice.pupil)) }, voice.words == nil, author,
                author, voice.wordForWord, voice.schoolMayRead, voice.homeMayRead, now,
            ])
    }

    /// Without "taking part: yes" there is no place on a register.
    private func requireOnRegister(_ pupil: ID<Pupil>, _ page: SessionPage) throws {
        guard page.register.contains(where: { $0.pupil == pupil }) else { throw Refusal.outOfReach }
    }
}
