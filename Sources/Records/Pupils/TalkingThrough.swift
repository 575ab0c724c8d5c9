import Foundation
import GRDB
import Nurture

/// That two people talked a pupil's profile through.
public struct TalkLine: Sendable {
    public let on: Day
    public let names: [String]
    public let recordedBy: String
}

/// How far a group's profiles are talked through.
public struct TalkedThrough: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    /// The day of the last talk; nil while there was none.
    public let on: Day?
}

extension Desk {
    /// Records that two people talked a profile through. The same ID again is a retry.
    /// - Throws: ``Refusal/impossible(_:)`` while nothing is written that could be talked through.
    public func recordTalk(by names: [String], on day: Day, id: ID<ProfileTalk>, about pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.changeProfile, on: .pupil(pupil)) { transaction in
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM profileTalk WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["talkedOn"] == day, kept["recordedBy"] == caller.person,
                    try transaction.openIfKept([String].self, kept["names"], .profileTalk, row: id, owner: .pupil(pupil)) == names
                else { throw Refusal.idTaken }
                return
            }
            guard names.count == 2, names[0] != names[1], day <= transaction.today else {
                throw Refusal.impossible("It takes two people, and a day that is not to come.")
            }
            let isWritten = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM profile WHERE pupil = ?)", arguments: [pupil])
            guard isWritten == true else { throw Refusal.impossible("Write the profile first, then talk it through.") }
            try transaction.db.execute(
                sql: "INSERT INTO profileTalk (id, pupil, names, talkedOn, recordedBy, recordedAt) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, pupil, transaction.seal(names, .profileTalk, row: id, owner: .pupil(pupil)), day, caller.person, transaction.now,
                ])
        }
    }
}

extension Transaction {
    /// The latest first.
    func talks(about pupil: ID<Pupil>) throws -> [TalkLine] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM profileTalk WHERE pupil = ? ORDER BY talkedOn DESC, recordedAt DESC, id", arguments: [pupil]
        ).map { row in
            let names = try openIfKept([String].self, row["names"], .profileTalk, row: row["id"] as ID<ProfileTalk>, owner: .pupil(pupil))
            return TalkLine(on: row["talkedOn"], names: names ?? [], recordedBy: try name(of: row["recordedBy"]))
        }
    }

    /// Each pupil with a place in a group, today or to come. The profiles are done when everybody has a day.
    func profilesTalkedThrough(in group: ID<Group>) throws -> [TalkedThrough] {
        var seen: Set<ID<Pupil>> = []
        return try members(of: group).filter { !$0.hasLeft(by: today) && seen.insert($0.pupil).inserted }.map { member in
            let day = try Day.fetchOne(
                db.cachedStatement(sql: "SELECT max(talkedOn) FROM profileTalk WHERE pupil = ?"), arguments: [member.pupil])
            return TalkedThrough(pupil: member.pupil, name: member.name, on: day)
        }
    }
}
