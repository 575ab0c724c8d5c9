import Foundation
import GRDB
import Nurture

/// The data folder: `hocket.sqlite` with the records, `keys.sqlite` with the owners' keys. It has no queries of its own;
/// ``desk(for:)`` is the only way in.
public final class Records: Sendable {
    public let folder: URL
    let master: MasterKey
    let clock: @Sendable () -> Instant
    private let pool: DatabasePool
    private let writes: WriteQueue

    /// Opens the folder, or makes it. Whatever an erasure left open is finished before this returns.
    /// - Parameter clock: what time it is; tests travel with it.
    /// - Throws: ``MasterKeyProblem`` before anything is touched.
    public init(folder: URL, master: MasterKey, clock: @escaping @Sendable () -> Instant = { .now }) async throws {
        try Installation.verify(folder, master)
        try KeyFile.prepare(in: folder)
        let pool = try DatabasePool(path: folder.appending(path: "hocket.sqlite").path, configuration: Records.configuration(folder))
        try Schema.migrator.migrate(pool)
        self.folder = folder
        self.master = master
        self.clock = clock
        self.pool = pool
        writes = WriteQueue(pool)
        try await finishErasures()
    }

    public func desk(for caller: Caller) -> Desk { Desk(records: self, caller: caller) }

    /// Closes both files after what was accepted is written.
    public func close() throws { try pool.close() }

    /// Runs on one unchanging state of both files.
    func inSnapshot<Found: Sendable>(_ look: @escaping @Sendable (Transaction) throws -> Found) async throws -> Found {
        let (master, now) = (master, clock())
        return try await pool.read { try look(Transaction($0, master, now)) }
    }

    /// Runs in one transaction that is durable when this returns. New owners' keys are written before it, if `check` agrees.
    func inTransaction<Done: Sendable>(
        making owners: [Owner] = [], if check: (@Sendable (Transaction) throws -> Void)? = nil,
        _ change: @escaping @Sendable (Transaction) throws -> Done
    ) async throws -> Done {
        let (master, now) = (master, clock())
        let mint: @Sendable (Database) throws -> Void = { db in
            let transaction = Transaction(db, master, now)
            try check?(transaction)
            for owner in owners where try transaction.keyring.newest(of: owner) == nil {
                try transaction.keyring.mint(owner)
            }
        }
        return try await writes.run(mint: owners.isEmpty ? nil : mint) { try change(Transaction($0, master, now)) }
    }

    /// Several transactions one after another, with nobody writing in between. For erasures.
    func inSteps<Done: Sendable>(_ steps: @escaping @Sendable (Steps) throws -> Done) async throws -> Done {
        let (master, now) = (master, clock())
        return try await pool.writeWithoutTransaction { try steps(Steps(db: $0, master: master, now: now)) }
    }

    /// Empties both write-ahead logs into their files. A reader in the way delays it; it is tried until it succeeds.
    func emptyLogs() async throws {
        while try await pool.writeWithoutTransaction({ db in
            try ["main", "keys"].contains { try Row.fetchOne(db, sql: "PRAGMA \($0).wal_checkpoint(TRUNCATE)")?[0] != 0 }
        }) {
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private static func configuration(_ folder: URL) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        let keys = folder.appending(path: "keys.sqlite").path
        configuration.prepareDatabase { db in
            try db.execute(sql: "ATTACH DATABASE ? AS keys", arguments: [keys])
            guard !db.configuration.readonly else { return }
            try db.execute(
                sql: """
                    PRAGMA main.synchronous = FULL; PRAGMA keys.synchronous = FULL;
                    PRAGMA main.secure_delete = ON; PRAGMA keys.secure_delete = ON;
                    """)
        }
        return configuration
    }
}

/// The writer's hands between transactions.
struct Steps {
    let db: Database
    let master: MasterKey
    let now: Instant

    func transaction<Done>(_ change: (Transaction) throws -> Done) throws -> Done {
        var done: Done?
        try db.inTransaction(.immediate) {
            done = try change(Transaction(db, master, now))
            return .commit
        }
        guard let done else { throw DatabaseError(message: "a transaction ended without a result") }
        return done
    }
}

extension Records {
    /// The date on the school's wall.
    public var today: Day { clock().day }
    public var now: Instant { clock() }
}

extension Records {
    /// Whether a folder holds records already.
    public static func exist(in folder: URL) -> Bool { Installation.exists(in: folder) }
}
