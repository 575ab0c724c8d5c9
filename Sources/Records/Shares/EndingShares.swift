import GRDB
import Nurture

extension Desk {
    /// Takes a share back. Whoever has its address finds nothing from now on.
    /// - Returns: the group whose outcomes it holds.
    public func revoke(_ share: ID<Share>) async throws -> ID<Group> {
        let caller = caller
        return try await act(.revokeShare, on: .share(share)) { transaction in
            try transaction.end([share], because: .revoked, by: caller.person)
            let group = try ID<Group>.fetchOne(transaction.db, sql: "SELECT nurtureGroup FROM share WHERE id = ?", arguments: [share])
            guard let group else { throw Refusal.outOfReach }
            return group
        }
    }
}

extension Transaction {
    /// Ends what may not be shared any more since an answer to one of the five questions changed, or whose answer counts.
    func endSharesWithoutConsent(of pupil: ID<Pupil>) throws {
        let mayBeCounted = try consentEffect(of: pupil, .evaluation).isYes
        let mayBeQuoted = try consentEffect(of: pupil, .publication).isYes
        guard !mayBeCounted || !mayBeQuoted else { return }
        try end(shares(with: pupil, quoting: mayBeCounted), because: .consent, by: nil)
    }

    /// Ends what quotes a pupil who has changed or taken back words.
    func endShares(quoting pupil: ID<Pupil>) throws {
        try end(shares(with: pupil, quoting: true), because: .words, by: nil)
    }

    /// Ends everything that was shared of an erased child's groups.
    func endShares(ofGroupsWith pupil: ID<Pupil>) throws {
        let shares = try ID<Share>.fetchAll(
            db,
            sql: """
                SELECT id FROM share WHERE nurtureGroup IN (SELECT nurtureGroup FROM membership WHERE pupil = ?)
                AND id NOT IN (SELECT share FROM shareEnd)
                """,
            arguments: [pupil])
        try end(shares, because: .erasure, by: nil)
    }

    /// Empties those whose last day is over.
    func emptyExpiredShares() throws -> Int {
        try db.execute(
            sql: "UPDATE share SET page = NULL, pdf = NULL WHERE lastDay < ? AND page IS NOT NULL", arguments: [today])
        return db.changesCount
    }

    private func shares(with pupil: ID<Pupil>, quoting: Bool) throws -> [ID<Share>] {
        try ID<Share>.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT share FROM sharePupil WHERE pupil = ? AND (isQuoted OR NOT ?) AND share NOT IN (SELECT share FROM shareEnd)
                    """),
            arguments: [pupil, quoting])
    }

    /// The bytes go with it: nobody needs them any more.
    fileprivate func end(_ shares: [ID<Share>], because reason: ShareEnding, by person: ID<Person>?) throws {
        for share in shares {
            try run(
                sql: "INSERT INTO shareEnd (share, reason, endedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [share, reason.rawValue, person, now])
            try run(sql: "UPDATE share SET page = NULL, pdf = NULL WHERE id = ?", arguments: [share])
        }
    }
}
