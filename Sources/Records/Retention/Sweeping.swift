import GRDB
import Nurture

/// How many rows a sweep let go, by what they were.
public struct Swept: Sendable, Equatable {
    public var drafts = 0
    public var uploads = 0
    public var guesses = 0
    public var invitations = 0
    public var signIns = 0
    public var letters = 0
    public var digests = 0
    public var shares = 0
    public var interests = 0
    public var establishmentNotes = 0

    public var isNothing: Bool { self == Swept() }
}

private let daysOfGuesses: Int64 = 1
/// How long invitations and sign-ins are kept after their end.
private let daysAfterEnd: Int64 = 30
private let daysOfDigests = 60

extension Desk {
    /// Lets go what has had its time, with its keys, so that no copy opens either; finishes erasures that were left open.
    /// Only the system does that, when the server starts and every hour. It leaves a row in the audit if anything went.
    @discardableResult
    public func sweep() async throws -> Swept {
        guard case .system = caller else { throw Refusal.outOfReach }
        try await records.finishErasures()
        let caller = caller
        let swept = try await records.inTransaction { transaction in
            let swept = try transaction.sweep()
            if !swept.isNothing { try transaction.trace(caller, .sweep, .house, nil) }
            return swept
        }
        if try await records.inSnapshot({ try $0.hasStrayKeys() }) {
            try await records.inSteps { steps in try steps.transaction { try $0.deleteStrayKeys() } }
        }
        return swept
    }
}

extension Transaction {
    fileprivate func sweep() throws -> Swept {
        var swept = Swept()
        for id in try ID<Draft>.fetchAll(db, sql: "DELETE FROM draft WHERE expiresAt <= ? RETURNING id", arguments: [now]) {
            keyring.forget(.draft(id))
            swept.drafts += 1
        }
        for id in try ID<Upload>.fetchAll(db, sql: "DELETE FROM upload WHERE expiresAt <= ? RETURNING id", arguments: [now]) {
            keyring.forget(.upload(id))
            swept.uploads += 1
        }
        try db.execute(sql: "DELETE FROM guess WHERE at <= ?", arguments: [now.adding(days: -daysOfGuesses)])
        swept.guesses = db.changesCount
        swept.invitations =
            try sweepInvitations(endedBy: now.adding(days: -daysAfterEnd)) + sweepHomeInvitations(endedBy: now.adding(days: -daysAfterEnd))
        for id in try ID<Mail>.fetchAll(db, sql: "SELECT id FROM mail WHERE expiresAt <= ?", arguments: [now]) {
            try letGo(id)
            swept.letters += 1
        }
        try db.execute(sql: "DELETE FROM digest WHERE week < ?", arguments: [today.adding(days: -daysOfDigests)])
        swept.digests = db.changesCount
        swept.signIns = try sweepSignIns(endedBy: now.adding(days: -daysAfterEnd))
        swept.shares = try emptyExpiredShares()
        swept.interests = try sweepInterests()
        swept.establishmentNotes = try sweepEstablishmentNotes()
        return swept
    }

    private func sweepInvitations(endedBy end: Instant) throws -> Int {
        let ended = try ID<Invitation>.fetchAll(
            db,
            sql: """
                SELECT i.id FROM invitation i LEFT JOIN invitationUse u ON u.invitation = i.id
                WHERE i.expiresAt <= :end OR u.at <= :end
                """,
            arguments: ["end": end])
        for id in ended {
            try db.execute(sql: "DELETE FROM invitationUse WHERE invitation = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM invitation WHERE id = ?", arguments: [id])
        }
        return ended.count
    }

    /// One to the five questions stays for as long as it counts among the times that a family may be asked.
    private func sweepHomeInvitations(endedBy end: Instant) throws -> Int {
        let counting = SchoolClock.instant(today.adding(days: 1 - AskingFamilies.within), .midnight)
        let ended = try ID<HomeInvitation>.fetchAll(
            db, sql: "SELECT id FROM homeInvitation WHERE expiresAt <= ? AND (language IS NULL OR madeAt < ?)", arguments: [end, counting])
        for id in ended {
            for table in ["homeOpening", "homeInvitationTry", "homeInvitationEnd"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE invitation = ?", arguments: [id])
            }
            try db.execute(sql: "DELETE FROM homeInvitation WHERE id = ?", arguments: [id])
        }
        return ended.count
    }

    private func sweepSignIns(endedBy end: Instant) throws -> Int {
        let ended = try ID<SignIn>.fetchAll(
            db,
            sql: """
                SELECT i.id FROM signIn i LEFT JOIN signOut o ON o.signIn = i.id
                WHERE i.seenAt <= :idle OR i.madeAt <= :absolute OR o.at <= :end
                """,
            arguments: ["end": end, "idle": end.adding(minutes: -idleMinutes), "absolute": end.adding(hours: -absoluteHours)])
        for id in ended {
            try db.execute(sql: "DELETE FROM signOut WHERE signIn = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM signIn WHERE id = ?", arguments: [id])
        }
        return ended.count
    }
}
