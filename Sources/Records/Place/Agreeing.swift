import GRDB
import Nurture

extension Desk {
    /// Writes a new version of the agreement on a group, which both sides then confirm anew. What was confirmed before stays to be read.
    /// - Parameter number: that of the version on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has written one since, ``Refusal/impossible(_:)`` if it names a child.
    public func save(_ content: AgreementContent, matchFunding: Int, on group: ID<Group>, after number: Int) async throws {
        let caller = caller
        try await act(.changeAgreement, on: .group(group)) { transaction in
            let kept = try transaction.agreementVersions(of: group).first
            if let kept, kept.content == content, kept.matchFunding == matchFunding { return }
            guard kept?.number ?? 0 == number else { throw Refusal.conflict(revision: kept?.number ?? 0) }
            try transaction.refuseNames(in: content.texts, for: group)
            try transaction.write(content, matchFunding: matchFunding, number: number + 1, on: group, by: caller)
        }
    }

    /// Says yes to a version for the caller's own side.
    /// - Throws: ``Refusal/conflict(revision:)`` if there is a newer version than the one that was read.
    public func confirm(version number: Int, on group: ID<Group>) async throws {
        let caller = caller
        try await act(.confirmAgreement, on: .group(group)) { transaction in
            guard let side = AgreementSide(try transaction.capacities(of: caller, before: .group(group))) else { throw Refusal.notAllowed }
            guard let newest = try transaction.agreementVersions(of: group).first else {
                throw Refusal.impossible("Nothing is written yet that could be confirmed.")
            }
            guard newest.number == number else { throw Refusal.conflict(revision: newest.number) }
            try transaction.run(
                sql: "INSERT OR IGNORE INTO agreementConfirmation (agreement, side, person, at) VALUES (?, ?, ?, ?)",
                arguments: [newest.id, side.rawValue, caller.person, transaction.now])
        }
    }
}

extension Transaction {
    func write(_ content: AgreementContent, matchFunding: Int, number: Int, on group: ID<Group>, by caller: Caller) throws {
        let id = ID<Agreement>.new()
        try run(
            sql: "INSERT INTO agreement (id, nurtureGroup, number, content, matchFunding, savedBy, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                id, group, number, seal(content, .agreement, row: id, owner: .group(group)), matchFunding, caller.person, now,
            ])
    }
}
