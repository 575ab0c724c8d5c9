import GRDB
import Nurture

/// The writer's hands between transactions, for what has to happen in several: nothing writes to both files in one,
/// since a commit over two files is not atomic in a crash.
struct Steps {
    let db: Database
    let master: MasterKey
    let now: Instant
    let probe: Probe

    func transaction<Done>(_ change: (Transaction) throws -> Done) throws -> Done {
        var done: Done?
        try db.inTransaction(.immediate) {
            done = try change(Transaction(db, master, now))
            return .commit
        }
        try probe.afterStep()
        guard let done else { throw DatabaseError(message: "a transaction ended without a result") }
        return done
    }

    /// Empties both write-ahead logs into their files, so that nothing that was deleted is left in them.
    /// - Returns: whether that succeeded; another process that is reading delays it.
    func emptyLogs() throws -> Bool {
        let isBusy = try ["main", "keys"].contains { try Row.fetchOne(db, sql: "PRAGMA \($0).wal_checkpoint(TRUNCATE)")?[0] != 0 }
        try probe.afterStep()
        return !isBusy
    }
}
