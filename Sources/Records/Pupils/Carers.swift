import Foundation
import GRDB
import Nurture

/// An adult whom the school named for a pupil.
public struct CarerDraft: Codable, Sendable, Equatable {
    public var name: String
    public var relation: String
    public var phone: String
    public var email: String
    /// What they are to the child before the law; nil where nobody has said.
    public var standing: CarerStanding?

    public init(name: String, relation: String, phone: String = "", email: String = "", standing: CarerStanding? = nil) {
        self.name = name
        self.relation = relation
        self.phone = phone
        self.email = email
        self.standing = standing
    }
}

/// Why an adult was not named. Nothing has changed.
public enum CarerProblem: Error, Equatable {
    /// Whoever stands so to the child holds no authority to answer.
    case holdsNoAuthority
}

/// A carer, as the school lead sees them.
public struct CarerLine: Sendable {
    public let id: ID<Carer>
    public let carer: CarerDraft
    public let isEntitled: Bool
    public let mayBeContacted: Bool
    /// From which day on they do not speak for the child any more.
    public let endedOn: Day?
    public let revision: Int

    /// Whether an answer of theirs counts today.
    public var mayAnswer: Bool { isEntitled && endedOn == nil }
}

/// A pupil's carers, for the school lead alone.
public struct CarersPage: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let carers: [CarerLine]
}

extension Desk {
    public func carers(of pupil: ID<Pupil>) async throws -> CarersPage {
        try await read(.seeCarers, on: .pupil(pupil)) { transaction in
            guard try transaction.isKept(pupil) else { throw Refusal.outOfReach }
            return CarersPage(pupil: pupil, name: try transaction.shortName(of: pupil), carers: try transaction.carers(of: pupil))
        }
    }

    /// Names an adult for a pupil. The same ID again is a retry.
    /// - Throws: ``CarerProblem``
    public func name(_ carer: CarerDraft, id: ID<Carer>, for pupil: ID<Pupil>, entitled: Bool, mayBeContacted: Bool) async throws {
        try await act(.nameCarer, on: .pupil(pupil)) { transaction in
            try carer.checkAuthority(entitled)
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM carer WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["entitled"] == entitled, kept["mayBeContacted"] == mayBeContacted,
                    try transaction.openIfKept(CarerDraft.self, kept["identity"], .carer, row: id, owner: .pupil(pupil)) == carer
                else { throw Refusal.idTaken }
                return
            }
            let box = try transaction.seal(carer, .carer, row: id, owner: .pupil(pupil))
            try transaction.db.execute(
                sql: "INSERT INTO carer (id, pupil, identity, entitled, mayBeContacted) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, pupil, box, entitled, mayBeContacted])
        }
    }

    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since, ``CarerProblem``
    public func change(
        _ carer: CarerDraft, id: ID<Carer>, of pupil: ID<Pupil>, entitled: Bool, mayBeContacted: Bool, revision: Int
    ) async throws {
        try await act(.nameCarer, on: .pupil(pupil)) { transaction in
            try carer.checkAuthority(entitled)
            let kept = try Int.fetchOne(
                transaction.db, sql: "SELECT revision FROM carer WHERE id = ? AND pupil = ?", arguments: [id, pupil])
            guard let kept else { throw Refusal.outOfReach }
            guard kept == revision else { throw Refusal.conflict(revision: kept) }
            try transaction.db.execute(
                sql: "UPDATE carer SET identity = ?, entitled = ?, mayBeContacted = ?, revision = revision + 1 WHERE id = ?",
                arguments: [transaction.seal(carer, .carer, row: id, owner: .pupil(pupil)), entitled, mayBeContacted, id])
            try transaction.endSharesWithoutConsent(of: pupil)
        }
    }

    /// From today on this adult does not speak for the child; what they answered does not count any more. Nothing is deleted.
    public func end(_ carer: ID<Carer>, of pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.nameCarer, on: .pupil(pupil)) { transaction in
            let isOurs = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM carer WHERE id = ? AND pupil = ?)", arguments: [carer, pupil])
            guard isOurs == true else { throw Refusal.outOfReach }
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO carerEnd (carer, endedOn, endedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [carer, transaction.today, caller.person, transaction.now])
            try transaction.endSharesWithoutConsent(of: pupil)
        }
    }
}

extension CarerDraft {
    fileprivate func checkAuthority(_ entitled: Bool) throws {
        if entitled, standing?.mayAnswer == false { throw CarerProblem.holdsNoAuthority }
    }
}

extension Transaction {
    func carers(of pupil: ID<Pupil>) throws -> [CarerLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT c.*, e.endedOn FROM carer c LEFT JOIN carerEnd e ON e.carer = c.id WHERE c.pupil = ? ORDER BY c.id")
        return try Row.fetchAll(statement, arguments: [pupil]).compactMap { row in
            let id: ID<Carer> = row["id"]
            return try openIfKept(CarerDraft.self, row["identity"], .carer, row: id, owner: .pupil(pupil)).map {
                CarerLine(
                    id: id, carer: $0, isEntitled: row["entitled"], mayBeContacted: row["mayBeContacted"], endedOn: row["endedOn"],
                    revision: row["revision"])
            }
        }
    }

    /// False for a pupil who was erased.
    func isKept(_ pupil: ID<Pupil>) throws -> Bool {
        try pupilRow(pupil).flatMap { try known(pupil, $0) } != nil
    }
}
