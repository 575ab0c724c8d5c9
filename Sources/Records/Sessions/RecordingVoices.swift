import Foundation
import GRDB
import Nurture

extension Desk {
    /// Writes down what a pupil said. The same ID again is a retry.
    public func record(_ voice: VoiceDraft, in session: ID<Session>) async throws {
        try await record(in: session) { _ in [voice] }
    }

    /// The same, of a form that is read against the register as it stands now.
    public func record(
        in session: ID<Session>, reading form: @escaping @Sendable (SessionPage) throws -> [VoiceDraft]
    ) async throws {
        let caller = caller
        try await act(.recordVoice, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            let page = try transaction.sessionPage(session, [])
            try transaction.requireHeld(page)
            for voice in try form(page) { try transaction.save(voice, in: page, by: author) }
        }
    }

    /// A pupil wants words back: they are gone for good. That there were some, and who took them away, stays.
    public func takeBack(_ voice: ID<Voice>, from session: ID<Session>) async throws {
        let caller = caller
        try await act(.takeBackVoice, on: .session(session)) { transaction in
            try transaction.run(
                sql: "UPDATE voice SET content = NULL WHERE id = ? AND session = ?", arguments: [voice, session])
            guard transaction.db.changesCount == 1 else { throw Refusal.outOfReach }
            try transaction.run(
                sql: "INSERT OR IGNORE INTO voiceTakenBack (voice, takenBy, at) VALUES (?, ?, ?)",
                arguments: [voice, caller.person, transaction.now])
            let pupil = try ID<Pupil>.fetchOne(transaction.db, sql: "SELECT pupil FROM voice WHERE id = ?", arguments: [voice])
            if let pupil { try transaction.endShares(quoting: pupil) }
        }
    }
}

extension Transaction {
    func save(_ voice: VoiceDraft, in page: SessionPage, by author: ID<Person>) throws {
        try requireOnRegister(voice.pupil, page)
        let (askedBy, writtenBy) = (voice.askedBy ?? author, voice.writtenBy ?? author)
        for person in [askedBy, writtenBy] where person != author {
            guard page.adults.contains(where: { $0.person == person }) else { throw Refusal.outOfReach }
        }
        if try exists(voice) {
            guard try isKept(voice, in: page, by: author) else { throw Refusal.idTaken }
            return
        }
        try run(
            sql: """
                INSERT INTO voice (id, session, pupil, content, passed, askedBy, writtenBy, wordForWord, schoolMayRead, homeMayRead, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                voice.id, page.session.id, voice.pupil,
                voice.words.map { try seal($0, .voice, row: voice.id, owner: .pupil(voice.pupil)) }, voice.words == nil, askedBy,
                writtenBy, voice.wordForWord, voice.schoolMayRead, voice.homeMayRead, now,
            ])
    }

    private func exists(_ voice: VoiceDraft) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM voice WHERE id = ?)"), arguments: [voice.id]) ?? false
    }

    /// Whether the very same is kept under this ID, or was until the pupil took it back.
    func isKept(_ voice: VoiceDraft, in page: SessionPage, by author: ID<Person>) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT v.*, t.voice IS NOT NULL AS wasTakenBack FROM voice v LEFT JOIN voiceTakenBack t ON t.voice = v.id
                WHERE v.id = ? AND v.session = ? AND v.pupil = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [voice.id, page.session.id, voice.pupil]) else { return false }
        let words = try openIfKept(String.self, row["content"], .voice, row: voice.id, owner: .pupil(voice.pupil))
        return (words == voice.words || row["wasTakenBack"]) && row["askedBy"] == voice.askedBy ?? author
            && row["writtenBy"] == voice.writtenBy ?? author && row["wordForWord"] == voice.wordForWord
            && row["schoolMayRead"] == voice.schoolMayRead && row["homeMayRead"] == voice.homeMayRead
    }
}
