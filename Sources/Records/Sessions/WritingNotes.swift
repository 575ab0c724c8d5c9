import GRDB
import Nurture

extension Desk {
    /// Saves the caller's own line on pupils; for those who join in but don't keep the log. Nobody else's line is touched.
    public func write(notes: [ID<Pupil>: String], in session: ID<Session>) async throws {
        try await write(in: session) { _ in notes }
    }

    /// The same, of a form that is read against the register as it stands now.
    public func write(
        in session: ID<Session>, reading form: @escaping @Sendable (SessionPage) throws -> [ID<Pupil>: String]
    ) async throws {
        let caller = caller
        try await act(.writeNote, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            let page = try transaction.sessionPage(session, [])
            try transaction.requireHeld(page)
            for (pupil, text) in try form(page) { try transaction.save(text, on: pupil, in: page, by: author) }
        }
    }
}

extension Transaction {
    func save(_ text: String, on pupil: ID<Pupil>, in page: SessionPage, by author: ID<Person>) throws {
        try requireOnRegister(pupil, page)
        let session = page.session.id
        guard !text.isEmpty else {
            try run(
                sql: "DELETE FROM note WHERE session = ? AND pupil = ? AND author = ?", arguments: [session, pupil, author])
            return
        }
        let kept = try ID<Note>.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM note WHERE session = ? AND pupil = ? AND author = ?"),
            arguments: [session, pupil, author])
        let id = kept ?? .new()
        try run(
            sql: """
                INSERT INTO note (id, session, pupil, author, content, savedAt) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET content = excluded.content, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: [id, session, pupil, author, seal(text, .note, row: id, owner: .pupil(pupil)), now])
    }
}
