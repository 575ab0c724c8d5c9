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
    private let probe: Probe

    /// Opens the folder, or makes it. Whatever an erasure left open is finished before this returns.
    /// - Parameter clock: what time it is; tests travel with it.
    /// - Throws: ``MasterKeyProblem``, ``InstallationProblem``
    public convenience init(folder: URL, master: MasterKey, clock: @escaping @Sendable () -> Instant = { .now }) async throws {
        try await self.init(folder: folder, master: master, clock: clock, probe: Probe())
    }

    init(folder: URL, master: MasterKey, clock: @escaping @Sendable () -> Instant, probe: Probe) async throws {
        try Installation.verify(folder, master)
        self.folder = folder
        self.master = master
        self.clock = clock
        self.probe = probe
        pool = try DatabaseFiles.open(in: folder, probe)
        writes = WriteQueue(pool, master)
        try await finishErasures()
    }

    public func desk(for caller: Caller) -> Desk { Desk(records: self, caller: caller) }

    /// Closes both files, each whole in itself: nothing is left in a write-ahead log.
    public func close() throws {
        for name in ["main", "keys"] {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(name).wal_checkpoint(TRUNCATE)") }
        }
        try pool.close()
    }

    /// Runs on one unchanging state of both files.
    func inSnapshot<Found: Sendable>(_ look: @escaping @Sendable (Transaction) throws -> Found) async throws -> Found {
        try snapshot(look)
    }

    /// On the caller's own thread: a look takes a fraction of a millisecond and waits for nobody but an erasure, and going to
    /// another thread and back costs more than it does.
    private func snapshot<Found>(_ look: (Transaction) throws -> Found) throws -> Found {
        let now = clock()
        return try pool.read { db in
            // The keys' state is taken first: a key that replaces another is there before the boxes that need it.
            try db.cachedStatement(sql: "SELECT 1 FROM keys.ownerKey LIMIT 1").execute()
            return try look(Transaction(db, master, now))
        }
    }

    /// Runs in one transaction that is durable when this returns. New owners' keys are written before it, if `check` agrees;
    /// those that it forgets are deleted after it.
    func inTransaction<Done: Sendable>(
        making owners: [Owner] = [], if check: (@Sendable (Transaction) throws -> Void)? = nil,
        _ change: @escaping @Sendable (Transaction) throws -> Done
    ) async throws -> Done {
        let now = clock()
        let mint: @Sendable (Transaction) throws -> Void = { transaction in
            try check?(transaction)
            for owner in owners where try transaction.keyring.newest(of: owner) == nil {
                try transaction.keyring.mint(owner)
            }
        }
        return try await writes.run(at: now, mint: owners.isEmpty ? nil : mint, change)
    }

    /// Several transactions one after another, with nobody reading or writing in between. For erasures.
    func inSteps<Done: Sendable>(_ steps: @escaping @Sendable (Steps) throws -> Done) async throws -> Done {
        let (master, now, probe) = (master, clock(), probe)
        return try await pool.barrierWriteWithoutTransaction { try steps(Steps(db: $0, master: master, now: now, probe: probe)) }
    }
}

extension Records {
    /// The date on the school's wall.
    public var today: Day { clock().day }
    public var now: Instant { clock() }

    /// Whether a folder holds records already.
    public static func exist(in folder: URL) -> Bool { Installation.exists(in: folder) }
}
