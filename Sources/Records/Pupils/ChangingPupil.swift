import Foundation
import GRDB
import Nurture

/// A pupil as the school lead's form shows it.
public struct PupilToChange: Sendable {
    public let draft: PupilDraft
    public let revision: Int
    /// Whether the reasons are the caller's own words. Nobody changes another person's.
    public let reasonsAreOwn: Bool
    public let safeguarding: SafeguardingContact?
}

extension Desk {
    public func pupilToChange(_ id: ID<Pupil>) async throws -> PupilToChange {
        let caller = caller
        return try await read(.seeUPN, on: .pupil(id)) { transaction in
            guard let row = try transaction.pupilRow(id), let known = try transaction.known(id, row),
                let identity = try transaction.identity(id, row)
            else { throw Refusal.outOfReach }
            let own = try transaction.ownReasons(for: id, caller)
            return PupilToChange(
                draft: PupilDraft(
                    id: id, firstName: known.firstName, familyName: identity.familyName, birthDate: identity.birthDate,
                    yearGroup: transaction.yearGroup(row), upn: try transaction.upn(id, row), accessNeeds: known.accessNeeds,
                    reasons: own ?? ""),
                revision: row["revision"], reasonsAreOwn: own != nil, safeguarding: try transaction.safeguardingContact(of: row["school"])
            )
        }
    }

    /// Changes what the school says of a pupil, and the caller's own reasons for a place.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func change(_ draft: PupilDraft, revision: Int) async throws {
        let (caller, id) = (caller, draft.id)
        try await act(.changePupil, on: .pupil(id)) { transaction in
            guard let row = try transaction.pupilRow(id), try transaction.known(id, row) != nil else { throw Refusal.outOfReach }
            guard row["revision"] == revision else { throw Refusal.conflict(revision: row["revision"]) }
            let owner = Owner.pupil(id)
            try transaction.db.execute(
                sql: """
                    UPDATE pupil SET known = ?, identity = ?, upn = ?, yearGroup = ?, academicYear = ?, revision = revision + 1 WHERE id = ?
                    """,
                arguments: [
                    transaction.seal(draft.known, .pupilKnown, row: id, owner: owner),
                    transaction.seal(draft.identity, .pupilIdentity, row: id, owner: owner),
                    draft.upn.map { try transaction.seal($0, .pupilUPN, row: id, owner: owner) },
                    draft.yearGroup.number, AcademicYear(containing: transaction.today).startYear, id,
                ])
            for nomination in try transaction.ownNominations(of: id, caller) {
                try transaction.db.execute(
                    sql: "UPDATE nomination SET reasons = ? WHERE id = ?",
                    arguments: [transaction.seal(draft.reasons, .nomination, row: nomination, owner: owner), nomination])
            }
        }
    }
}

extension Transaction {
    func upn(_ pupil: ID<Pupil>, _ row: Row) throws -> String? {
        try openIfKept(String.self, row["upn"], .pupilUPN, row: pupil, owner: .pupil(pupil))
    }

    fileprivate func ownNominations(of pupil: ID<Pupil>, _ caller: Caller) throws -> [ID<Nomination>] {
        try ID<Nomination>.fetchAll(
            db, sql: "SELECT id FROM nomination WHERE pupil = ? AND madeBy IS ? ORDER BY madeAt DESC, id",
            arguments: [pupil, caller.person])
    }

    /// Nil where the caller has not nominated the pupil.
    fileprivate func ownReasons(for pupil: ID<Pupil>, _ caller: Caller) throws -> String? {
        guard let id = try ownNominations(of: pupil, caller).first else { return nil }
        let box = try Data.fetchOne(db, sql: "SELECT reasons FROM nomination WHERE id = ?", arguments: [id])
        return try openIfKept(String.self, box, .nomination, row: id, owner: .pupil(pupil)) ?? ""
    }
}
