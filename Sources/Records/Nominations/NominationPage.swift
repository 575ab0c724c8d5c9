import Foundation
import GRDB
import Nurture

/// Why a place matters for a pupil, and what helps to find one: for the leads.
public struct NominationPage: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let school: ID<School>
    public let yearGroup: YearGroup
    public let content: NomineeContent
    /// 0 while nothing is written.
    public let revision: Int
    public let saved: (by: String, at: Instant)?
    /// What each nominated the pupil for. They stay their author's.
    public let reasons: [PupilForServiceLead.Reasons]
    /// The caller's own words; nil where the caller has not nominated the pupil.
    public let ownReasons: String?
    public let waiting: WaitingState
    public let changes: [WaitingLine]
    /// The times that the school offers.
    public let offered: [OfferedTimeLine]
    public let safeguarding: SafeguardingContact?
}

/// That somebody took a pupil off the waiting list or put the pupil back, and why.
public struct WaitingLine: Sendable {
    public let waits: Bool
    public let reason: String
    public let by: String
    public let at: Instant
}

extension Desk {
    public func nomination(of pupil: ID<Pupil>) async throws -> NominationPage {
        let caller = caller
        return try await read(.seeNomination, on: .pupil(pupil)) { transaction in
            guard let row = try transaction.pupilRow(pupil), let known = try transaction.known(pupil, row),
                let identity = try transaction.identity(pupil, row)
            else { throw Refusal.outOfReach }
            let nominee = try transaction.nominee(pupil)
            return NominationPage(
                pupil: pupil, name: "\(known.firstName) \(identity.familyName)", school: row["school"],
                yearGroup: transaction.yearGroup(row), content: nominee.content, revision: nominee.revision, saved: nominee.saved,
                reasons: try transaction.reasons(for: pupil), ownReasons: try transaction.ownReasons(for: pupil, caller),
                waiting: try transaction.waitingState(of: pupil), changes: try transaction.waitingLines(of: pupil),
                offered: try transaction.offeredTimes(of: row["school"]),
                safeguarding: try transaction.safeguardingContact(of: row["school"])
            )
        }
    }
}

extension Transaction {
    func waitingLines(of pupil: ID<Pupil>) throws -> [WaitingLine] {
        try Row.fetchAll(db, sql: "SELECT * FROM waitingChange WHERE pupil = ? ORDER BY at, id", arguments: [pupil]).map { row in
            let id: ID<WaitingChange> = row["id"]
            let reason = try openIfKept(String.self, row["reason"], .waitingReason, row: id, owner: .pupil(pupil))
            return WaitingLine(waits: row["waits"], reason: reason ?? "", by: try name(of: row["changedBy"]), at: row["at"])
        }
    }
}
