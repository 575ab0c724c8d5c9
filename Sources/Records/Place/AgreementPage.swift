import Foundation
import GRDB
import Nurture

/// The agreement on a group: its newest version, who has confirmed which, and what belongs to it and is known already.
public struct AgreementPage: Sendable {
    public let group: GroupLine
    public let place: String
    public let adults: [AdultLine]
    public let days: ClosedRange<Day>?
    public let sessions: Int
    /// What is booked for it to play on.
    public let instruments: [BookingLine]
    /// The school's safeguarding lead, as the school names it today.
    public let safeguarding: SafeguardingContact?
    /// Every version, the newest first; none while nothing is written.
    public let versions: [Version]
    public let serviceName: String
    /// The side for which the caller can confirm, if any.
    public let side: AgreementSide?
    public let can: Set<Verb>

    public var newest: Version? { versions.first }
    public var state: AgreementState { newest.map { AgreementState(confirmedBy: $0.sides) } ?? .notWritten }

    /// One version, and who confirmed it.
    public struct Version: Sendable {
        public let id: ID<Agreement>
        public let number: Int
        public let content: AgreementContent
        /// What the school adds in money, in pence.
        public let matchFunding: Int
        public let savedBy: String
        public let savedAt: Instant
        public let confirmations: [Confirmation]

        public var sides: Set<AgreementSide> { Set(confirmations.map(\.side)) }
    }

    /// That one side said yes to one version.
    public struct Confirmation: Sendable {
        public let side: AgreementSide
        public let by: String
        public let at: Instant
    }
}

extension Desk {
    public func agreement(on group: ID<Group>) async throws -> AgreementPage {
        let caller = caller
        return try await read(.openAgreement, on: .group(group)) { transaction in
            try transaction.agreementPage(group, transaction.capacities(of: caller, before: .group(group)))
        }
    }
}

extension Transaction {
    fileprivate func agreementPage(_ group: ID<Group>, _ capacities: Set<Capacity>) throws -> AgreementPage {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT g.identity, g.school, v.name AS service FROM nurtureGroup g JOIN service v ON v.id = g.service WHERE g.id = ?
                """,
            arguments: [group])
        guard let row, let line = try groupLine(group) else { throw Refusal.outOfReach }
        let sessions = try sessionLines(of: group).filter { $0.state != .cancelled }.count
        return AgreementPage(
            group: line, place: try groupPlace(of: group, typed: groupIdentity(group, row["identity"]).room).words,
            adults: try adults(of: group), days: try daysOfSessions(of: group), sessions: sessions,
            instruments: try groupInstruments(group).bookings,
            safeguarding: try safeguardingContact(of: row["school"]), versions: try agreementVersions(of: group),
            serviceName: row["service"], side: AgreementSide(capacities),
            can: Set(Verb.allCases.filter { $0.rule.kind == .group && $0.answer(to: capacities) == .allowed }))
    }

    /// The newest first.
    func agreementVersions(of group: ID<Group>) throws -> [AgreementPage.Version] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM agreement WHERE nurtureGroup = ? ORDER BY number DESC")
        return try Row.fetchAll(statement, arguments: [group]).map { row in
            let id: ID<Agreement> = row["id"]
            let content = try openIfKept(AgreementContent.self, row["content"], .agreement, row: id, owner: .group(group))
            return AgreementPage.Version(
                id: id, number: row["number"], content: content ?? AgreementContent(), matchFunding: row["matchFunding"],
                savedBy: try name(of: row["savedBy"]), savedAt: row["at"], confirmations: try confirmations(of: id))
        }
    }

    private func confirmations(of agreement: ID<Agreement>) throws -> [AgreementPage.Confirmation] {
        let statement = try db.cachedStatement(
            sql: "SELECT side, person, at FROM agreementConfirmation WHERE agreement = ? ORDER BY at, side")
        return try Row.fetchAll(statement, arguments: [agreement]).compactMap { row in
            try AgreementSide(rawValue: row["side"]).map {
                AgreementPage.Confirmation(side: $0, by: try name(of: row["person"]), at: row["at"])
            }
        }
    }

    /// How far the agreement on a group has come.
    func agreementState(of group: ID<Group>) throws -> AgreementState {
        try agreementVersions(of: group).first.map { AgreementState(confirmedBy: $0.sides) } ?? .notWritten
    }
}
