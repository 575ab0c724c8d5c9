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
            try transaction.write(draft.reasons, of: id, by: caller)
        }
    }
}

extension Transaction {
    func upn(_ pupil: ID<Pupil>, _ row: Row) throws -> String? {
        try openIfKept(String.self, row["upn"], .pupilUPN, row: pupil, owner: .pupil(pupil))
    }

    /// What the caller nominated the pupil for, and nominations for which nobody has said why: who first does is their author.
    func ownNominations(of pupil: ID<Pupil>, _ caller: Caller) throws -> [(id: ID<Nomination>, reasons: String)] {
        try Row.fetchAll(
            db, sql: "SELECT id, reasons, madeBy FROM nomination WHERE pupil = ? ORDER BY madeAt DESC, id", arguments: [pupil]
        ).compactMap { row in
            let id: ID<Nomination> = row["id"]
            let reasons = try openIfKept(String.self, row["reasons"], .nomination, row: id, owner: .pupil(pupil)) ?? ""
            return row["madeBy"] == caller.person || reasons.isEmpty ? (id, reasons) : nil
        }
    }

    /// Nil where others have said why, and the caller may not change their words.
    func ownReasons(for pupil: ID<Pupil>, _ caller: Caller) throws -> String? {
        let own = try ownNominations(of: pupil, caller)
        return own.first { !$0.reasons.isEmpty }?.reasons ?? (own.isEmpty ? nil : "")
    }
}
