import Foundation
import GRDB
import Nurture

/// What a carer sees who would like to tell the tutor something.
public struct HomeNotePage: Sendable {
    public let firstName: String
    public let schoolName: String
    public let carerName: String
    /// What this carer wrote before.
    public let own: [ProfileWords.FromHome]
    public let safeguarding: SafeguardingContact?
}

extension Desk {
    /// For the carer of an open invitation.
    public func homeNotes(about pupil: ID<Pupil>) async throws -> HomeNotePage {
        let caller = caller
        return try await read(.addHomeNote, on: .pupil(pupil)) { transaction in
            guard let carer = try transaction.carer(of: caller, about: pupil), let row = try transaction.pupilRow(pupil),
                let known = try transaction.known(pupil, row)
            else { throw Refusal.outOfReach }
            return HomeNotePage(
                firstName: known.firstName,
                schoolName: try String.fetchOne(
                    transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [row["school"] as ID<School>]) ?? "",
                carerName: carer.carer.name,
                own: try transaction.fromHome(about: pupil, by: carer.id, namingCarers: false),
                safeguarding: try transaction.safeguardingContact(of: row["school"]))
        }
    }

    /// Home's own words for the tutor. The same ID again is a retry.
    public func addHomeNote(_ words: String, id: ID<HomeNote>, about pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.addHomeNote, on: .pupil(pupil)) { transaction in
            guard let carer = try transaction.carer(of: caller, about: pupil) else { throw Refusal.outOfReach }
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM homeNote WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["carer"] == carer.id,
                    try transaction.openIfKept(String.self, kept["content"], .homeNote, row: id, owner: .pupil(pupil)) == words
                else { throw Refusal.idTaken }
                return
            }
            try transaction.db.execute(
                sql: "INSERT INTO homeNote (id, pupil, carer, content, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    id, pupil, carer.id, transaction.seal(words, .homeNote, row: id, owner: .pupil(pupil)), transaction.now,
                ])
        }
    }

    /// A carer wants the own words back: they are gone for good.
    public func takeBack(_ note: ID<HomeNote>, about pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.addHomeNote, on: .pupil(pupil)) { transaction in
            guard let carer = try transaction.carer(of: caller, about: pupil) else { throw Refusal.outOfReach }
            try transaction.db.execute(
                sql: "UPDATE homeNote SET content = NULL WHERE id = ? AND pupil = ? AND carer = ?", arguments: [note, pupil, carer.id])
            guard transaction.db.changesCount == 1 else { throw Refusal.outOfReach }
        }
    }
}

extension Transaction {
    /// Who speaks for a child by an invitation; nil for anybody else.
    func carer(of caller: Caller, about pupil: ID<Pupil>) throws -> CarerLine? {
        guard case .invitation(let invitation) = caller, let kept = try homeInvitation(invitation), kept.pupil == pupil else { return nil }
        return try carers(of: pupil).first { $0.id == kept.carer }
    }
}
