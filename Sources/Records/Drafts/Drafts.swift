import Foundation
import GRDB
import Nurture

/// What somebody typed and has not saved.
public struct KeptDraft: Sendable {
    /// The form's fields as a browser sends them.
    public let fields: String
    public let savedAt: Instant
}

private let draftDays: Int64 = 14

extension Desk {
    /// Keeps what is typed into a form, for its author alone. It is no evidence until it is saved, and it goes after 14 days.
    /// - Parameters:
    ///   - form: the address to which the form will be sent.
    ///   - thing: what the form is about; it must be in the caller's reach.
    public func keep(_ fields: String, of form: String, for verb: Verb, about thing: Thing) async throws {
        guard let person = caller.person, let thingID = thing.id else { throw Refusal.outOfReach }
        let caller = caller
        // Asked before a key is made for the draft, so that a refusal leaves none behind.
        let kept = try await records.inSnapshot { transaction in
            try transaction.check(caller, verb, thing, reasonGiven: true)
            return try transaction.draftID(person, form)
        }
        let id = kept ?? .new()
        try await act(.keepDraft, on: .account(person), making: [.draft(id)]) { transaction in
            try transaction.check(caller, verb, thing, reasonGiven: true)
            // Two first drafts of a form at the same moment: the later one stays.
            if let other = try transaction.draftID(person, form), other != id { transaction.keyring.forget(.draft(other)) }
            let box = try transaction.seal(fields, .draft, row: id, owner: .draft(id))
            try transaction.db.execute(
                sql: """
                    INSERT INTO draft (id, person, form, school, thingKind, thing, content, savedAt, expiresAt)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, form) DO UPDATE
                    SET id = excluded.id, content = excluded.content, savedAt = excluded.savedAt, expiresAt = excluded.expiresAt
                    """,
                arguments: [
                    id, person, form, transaction.school(of: thing), thing.kind, thingID, box, transaction.now,
                    transaction.now.adding(days: draftDays),
                ])
        }
    }

    /// What the caller has typed into a form and not saved.
    public func draft(of form: String) async throws -> KeptDraft? {
        guard let person = caller.person else { return nil }
        return try await read(.keepDraft, on: .account(person)) { transaction in
            guard let id = try transaction.draftID(person, form),
                let row = try Row.fetchOne(
                    transaction.db, sql: "SELECT content, savedAt FROM draft WHERE id = ? AND expiresAt > ?",
                    arguments: [id, transaction.now]),
                let fields = try transaction.openIfKept(String.self, row["content"], .draft, row: id, owner: .draft(id))
            else { return nil }
            return KeptDraft(fields: fields, savedAt: row["savedAt"])
        }
    }

    /// Drops a draft, as after its form was saved. The key goes with it, so no copy opens either.
    public func dropDraft(of form: String) async throws {
        guard let person = caller.person else { return }
        guard try await records.inSnapshot({ try $0.draftID(person, form) }) != nil else { return }
        try await act(.keepDraft, on: .account(person)) { transaction in
            guard let id = try transaction.draftID(person, form) else { return }
            try transaction.db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
            transaction.keyring.forget(.draft(id))
        }
    }
}

extension Transaction {
    fileprivate func draftID(_ person: ID<Person>, _ form: String) throws -> ID<Draft>? {
        try ID<Draft>.fetchOne(db.cachedStatement(sql: "SELECT id FROM draft WHERE person = ? AND form = ?"), arguments: [person, form])
    }

    /// The school that a thing belongs to; nil where it may concern any.
    func school(of thing: Thing) throws -> ID<School>? {
        switch thing {
        case .school(let id): id
        case .pupil(let id): try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [id])
        case .group(let id): try ID<School>.fetchOne(db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [id])
        case .session(let id):
            try ID<School>.fetchOne(
                db, sql: "SELECT g.school FROM session s JOIN nurtureGroup g ON g.id = s.nurtureGroup WHERE s.id = ?", arguments: [id])
        case .share(let id):
            try ID<School>.fetchOne(
                db, sql: "SELECT g.school FROM share h JOIN nurtureGroup g ON g.id = h.nurtureGroup WHERE h.id = ?", arguments: [id])
        case .house, .account, .programme, .service: nil
        }
    }
}
