import Foundation
import GRDB
import Nurture

extension Desk {
    /// Names an adult for a pupil. The same ID again is a retry.
    public func name(_ carer: CarerDraft, id: ID<Carer>, for pupil: ID<Pupil>, entitled: Bool, mayBeContacted: Bool) async throws {
        try await act(.nameCarer, on: .pupil(pupil)) { transaction in
            let box = try transaction.seal(carer, .carer, row: id, owner: .pupil(pupil))
            if let owner = try ID<Pupil>.fetchOne(transaction.db, sql: "SELECT pupil FROM carer WHERE id = ?", arguments: [id]) {
                guard owner == pupil else { throw Refusal.idTaken }
                return
            }
            try transaction.db.execute(
                sql: "INSERT INTO carer (id, pupil, identity, entitled, mayBeContacted) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, pupil, box, entitled, mayBeContacted])
        }
    }

    /// The profile, for whoever works with the pupil; a service lead says why first.
    public func profile(of pupil: ID<Pupil>, because reason: OpeningReason?) async throws -> (
        content: ProfileContent, revision: Int, name: String
    ) {
        try await read(.openProfile, on: .pupil(pupil), because: reason) { transaction in
            let row = try Row.fetchOne(transaction.db, sql: "SELECT content, revision FROM profile WHERE pupil = ?", arguments: [pupil])
            let content = try transaction.openIfKept(
                ProfileContent.self, row?["content"], .profile, row: pupil, owner: .pupil(pupil))
            return (content ?? ProfileContent(), row?["revision"] ?? 0, try transaction.shortName(of: pupil))
        }
    }

    /// - Parameter revision: the revision that was on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)``
    public func save(_ profile: ProfileContent, of pupil: ID<Pupil>, revision: Int) async throws {
        let caller = caller
        try await act(.changeProfile, on: .pupil(pupil)) { transaction in
            let kept = try Int.fetchOne(transaction.db, sql: "SELECT revision FROM profile WHERE pupil = ?", arguments: [pupil]) ?? 0
            guard kept == revision else { throw Refusal.conflict(revision: kept) }
            let box = try transaction.seal(profile, .profile, row: pupil, owner: .pupil(pupil))
            try transaction.db.execute(
                sql: """
                    INSERT INTO profile (pupil, content, savedBy, savedAt) VALUES (?, ?, ?, ?) ON CONFLICT (pupil) DO UPDATE
                    SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                    """,
                arguments: [pupil, box, caller.person, transaction.now])
        }
    }
}
