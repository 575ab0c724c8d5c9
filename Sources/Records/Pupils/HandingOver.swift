import Foundation
import GRDB
import Nurture

/// The fact that a worry was passed on: when, by whom and to whom. There is no field for a story.
public struct HandOverLine: Sendable {
    public let passedAt: Instant
    public let by: String
    public let to: String
}

extension Desk {
    /// The same ID again is a retry.
    public func handOver(_ id: ID<HandOver>, about pupil: ID<Pupil>, to recipient: String, at passedAt: Instant) async throws {
        let caller = caller
        try await act(.handOver, on: .pupil(pupil)) { transaction in
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM handOver WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["passedAt"] == passedAt, kept["recordedBy"] == caller.person,
                    try transaction.openIfKept(String.self, kept["recipient"], .handOver, row: id, owner: .pupil(pupil)) == recipient
                else { throw Refusal.idTaken }
                return
            }
            try transaction.db.execute(
                sql: "INSERT INTO handOver (id, pupil, recipient, passedAt, recordedBy, recordedAt) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, pupil, transaction.seal(recipient, .handOver, row: id, owner: .pupil(pupil)), passedAt, caller.person,
                    transaction.now,
                ])
        }
    }
}

extension Transaction {
    func handOvers(of pupil: ID<Pupil>) throws -> [HandOverLine] {
        try Row.fetchAll(db, sql: "SELECT * FROM handOver WHERE pupil = ? ORDER BY passedAt DESC", arguments: [pupil]).map { row in
            let id: ID<HandOver> = row["id"]
            let to = try openIfKept(String.self, row["recipient"], .handOver, row: id, owner: .pupil(pupil))
            return HandOverLine(passedAt: row["passedAt"], by: try name(of: row["recordedBy"]), to: to ?? "")
        }
    }
}
