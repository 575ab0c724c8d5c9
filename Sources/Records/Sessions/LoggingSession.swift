import Foundation
import GRDB
import Nurture

extension Desk {
    /// Saves the log. Durable when this returns; the same log sent twice is saved once.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else saved in between. Nothing is saved then.
    public func log(_ session: ID<Session>, _ draft: SessionDraft) async throws {
        try await log(session) { _ in draft }
    }

    /// The same, of a form that is read against the register as it stands now. What the form throws comes back, and nothing is saved.
    public func log(_ session: ID<Session>, reading form: @escaping @Sendable (SessionPage) throws -> SessionDraft) async throws {
        let caller = caller
        try await act(.logSession, on: .session(session)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            let page = try transaction.sessionPage(session, [])
            try transaction.log(try form(page), in: page, by: author)
        }
    }
}

extension Transaction {
    fileprivate func log(_ draft: SessionDraft, in page: SessionPage, by author: ID<Person>) throws {
        try requireHeld(page)
        guard page.revision == draft.revision else {
            // The answer to the first sending was lost on the way: all of it is saved, so there is nothing to be at odds about.
            if try stands(draft, in: page, of: author) { return }
            throw Refusal.conflict(revision: page.revision)
        }
        try save(draft.content, in: page, by: author)
        for (pupil, mark) in draft.marks { try save(mark, of: pupil, in: page) }
        for (pupil, text) in draft.notes { try save(text, on: pupil, in: page, by: author) }
        for voice in draft.voices { try save(voice, in: page, by: author) }
        for (person, wasThere) in draft.adults { try save(wasThere, of: person, in: page) }
        let isFinished = page.unmarked.allSatisfy { draft.marks[$0.pupil] != nil }
        if isFinished { try endCover(of: page.session.id) }
    }

    func requireHeld(_ page: SessionPage) throws {
        switch page.session.state {
        case .cancelled: throw Refusal.impossible("This session was cancelled, so it has no log.")
        case .toCome: throw Refusal.impossible("This session has not begun yet. It can be logged from its day on.")
        case .today, .unfinished, .logged:
            guard page.isOpenForLog else { throw Refusal.impossible("The group had ended before this session.") }
        }
    }

    /// Without "taking part: yes" there is no place on a register.
    func requireOnRegister(_ pupil: ID<Pupil>, _ page: SessionPage) throws {
        guard page.register.contains(where: { $0.pupil == pupil }) else { throw Refusal.outOfReach }
    }

    private func stands(_ draft: SessionDraft, in page: SessionPage, of author: ID<Person>) throws -> Bool {
        func line(_ pupil: ID<Pupil>) -> RegisterLine? { page.register.first { $0.pupil == pupil } }
        return try draft.content == page.content
            && draft.marks.allSatisfy { pupil, mark in line(pupil)?.mark == mark.mark && line(pupil)?.reason == mark.reason }
            && draft.notes.allSatisfy { pupil, text in (line(pupil)?.notes.first { $0.author == author }?.text ?? "") == text }
            && draft.adults.allSatisfy { person, wasThere in page.adults.first { $0.person == person }?.wasThere == wasThere }
            && draft.voices.allSatisfy { try isKept($0, in: page, by: author) }
    }

    private func save(_ content: SessionLogContent, in page: SessionPage, by author: ID<Person>) throws {
        let session = page.session.id
        try run(
            sql: """
                INSERT INTO sessionLog (session, nurtureGroup, content, savedBy, savedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (session)
                DO UPDATE SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: [
                session, page.group.id, seal(content, .sessionLog, row: session, owner: .group(page.group.id)), author, now,
            ])
    }

    private func save(_ mark: SessionDraft.Mark, of pupil: ID<Pupil>, in page: SessionPage) throws {
        try requireOnRegister(pupil, page)
        try run(
            sql: """
                INSERT INTO attendance (session, pupil, mark, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT (session, pupil) DO UPDATE SET mark = excluded.mark, reason = excluded.reason
                """,
            arguments: [page.session.id, pupil, mark.mark.rawValue, mark.reason?.rawValue])
    }

    private func save(_ wasThere: Bool, of person: ID<Person>, in page: SessionPage) throws {
        guard page.adults.contains(where: { $0.person == person }) else { throw Refusal.outOfReach }
        try run(
            sql: "INSERT OR REPLACE INTO adultPresence (session, person, present) VALUES (?, ?, ?)",
            arguments: [page.session.id, person, wasThere])
    }
}
