import GRDB
import Nurture

private let daysOfInterest: Int64 = 365
private let daysOfNotes: Int64 = 2 * 365
private let daysOfTries: Int64 = 1

extension Transaction {
    /// Lets expressions of interest go, with their keys, and the counts that keep their form from being flooded.
    func sweepInterests() throws -> Int {
        try db.execute(sql: "DELETE FROM interestTry WHERE at <= ?", arguments: [now.adding(days: -daysOfTries)])
        let ended = try ID<Interest>.fetchAll(
            db, sql: "SELECT id FROM interest WHERE madeAt <= ?", arguments: [now.adding(days: -daysOfInterest)])
        for id in ended {
            try db.execute(sql: "DELETE FROM interest WHERE id = ?", arguments: [id])
            keyring.forget(.interest(id))
        }
        return ended.count
    }

    func sweepEstablishmentNotes() throws -> Int {
        try db.execute(sql: "DELETE FROM establishmentNote WHERE madeAt <= ?", arguments: [now.adding(days: -daysOfNotes)])
        return db.changesCount
    }
}
