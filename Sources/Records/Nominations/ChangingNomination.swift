import Foundation
import GRDB
import Nurture

extension Desk {
    /// Saves what helps to find a place, and the caller's own reasons where the caller has nominated the pupil.
    /// - Parameters:
    ///   - reasons: nil leaves them as they are
    ///   - revision: the revision that was on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)``
    public func save(_ nominee: NomineeContent, reasons: String? = nil, of pupil: ID<Pupil>, revision: Int) async throws {
        let caller = caller
        try await act(.changeNomination, on: .pupil(pupil)) { transaction in
            let kept = try transaction.nominee(pupil)
            guard kept.revision == revision else { throw Refusal.conflict(revision: kept.revision) }
            var content = nominee
            // A time that the school does not offer any more is on no page; it stays, in case it is offered again.
            let offered = Set(try transaction.offeredTimes(of: try transaction.school(of: pupil)).map(\.slot))
            content.free = nominee.free.map { $0.union((kept.content.free ?? []).subtracting(offered)) }
            try transaction.db.execute(
                sql: """
                    INSERT INTO nominee (pupil, content, savedBy, savedAt) VALUES (?, ?, ?, ?) ON CONFLICT (pupil) DO UPDATE
                    SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                    """,
                arguments: [
                    pupil, transaction.seal(content, .nominee, row: pupil, owner: .pupil(pupil)), caller.person, transaction.now,
                ])
            if let reasons { try transaction.write(reasons, of: pupil, by: caller) }
        }
    }

    /// Takes a pupil off the waiting list, or puts the pupil on it again. The same ID again is a retry.
    public func change(waits: Bool, because reason: String, id: ID<WaitingChange>, of pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.changeNomination, on: .pupil(pupil)) { transaction in
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM waitingChange WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["waits"] == waits, kept["changedBy"] == caller.person else { throw Refusal.idTaken }
                return
            }
            let state = try transaction.waitingState(of: pupil)
            guard state != .hasPlace else { throw Refusal.impossible("This pupil has a place in a group already.") }
            guard waits == (state.since == nil) else { return }
            try transaction.db.execute(
                sql: "INSERT INTO waitingChange (id, pupil, waits, reason, changedBy, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, pupil, waits, transaction.seal(reason, .waitingReason, row: id, owner: .pupil(pupil)), caller.person,
                    transaction.now,
                ])
        }
    }
}

extension Transaction {
    func school(of pupil: ID<Pupil>) throws -> ID<School> {
        guard let school = try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [pupil]) else {
            throw Refusal.outOfReach
        }
        return school
    }

    /// Rewrites the caller's own reasons. Nobody changes another person's.
    func write(_ reasons: String, of pupil: ID<Pupil>, by caller: Caller) throws {
        for nomination in try ownNominations(of: pupil, caller) where nomination.reasons != reasons {
            try db.execute(
                sql: "UPDATE nomination SET reasons = ?, madeBy = ? WHERE id = ?",
                arguments: [seal(reasons, .nomination, row: nomination.id, owner: .pupil(pupil)), caller.person, nomination.id])
        }
    }
}
