import GRDB
import Nurture

/// Lets writers that wait at the same moment share one commit, and so one wait for the disk. Each of them has a savepoint
/// of its own: one that fails takes back what it did and nothing else. Nobody hears "done" before the commit is durable.
actor WriteQueue {
    private struct Job: Sendable {
        let now: Instant
        let mint: (@Sendable (Transaction) throws -> Void)?
        /// Does the work and returns what tells the caller.
        let work: @Sendable (Transaction) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private static let most = 64
    private let pool: DatabasePool
    private let master: MasterKey
    private var waiting: [Job] = []
    private var busy = false

    init(_ pool: DatabasePool, _ master: MasterKey) {
        self.pool = pool
        self.master = master
    }

    func run<Done: Sendable>(
        at now: Instant, mint: (@Sendable (Transaction) throws -> Void)?, _ change: @escaping @Sendable (Transaction) throws -> Done
    ) async throws -> Done {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(
                Job(
                    now: now, mint: mint,
                    work: { transaction in
                        let done = try change(transaction)
                        return { continuation.resume(returning: done) }
                    },
                    fail: { continuation.resume(throwing: StorageProblem(causing: $0) ?? $0) }))
            guard !busy else { return }
            busy = true
            Task { await drain() }
        }
    }

    private func drain() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(WriteQueue.most))
            waiting.removeFirst(batch.count)
            await commit(batch)
        }
        busy = false
    }

    private func commit(_ batch: [Job]) async {
        do {
            let master = master
            let outcomes = try await pool.writeWithoutTransaction { try WriteQueue.commit(batch, $0, master) }
            for (job, outcome) in zip(batch, outcomes) {
                switch outcome {
                case .success(let tell): tell()
                case .failure(let error): job.fail(error)
                }
            }
        } catch {
            for job in batch { job.fail(error) }
        }
    }

    /// Up to three transactions, because a commit over two files would not be atomic in a crash: new keys before the records
    /// that need them, and keys that nobody needs any more after them.
    private static func commit(_ batch: [Job], _ db: Database, _ master: MasterKey) throws -> [Result<@Sendable () -> Void, any Error>] {
        let refused = try minted(batch, db, master)
        var forgotten: Set<Owner> = []
        let outcomes = try inOneTransaction(db, batch.count) { number in
            if let refusal = refused[number] { throw refusal }
            let transaction = Transaction(db, master, batch[number].now)
            let tell = try batch[number].work(transaction)
            forgotten.formUnion(transaction.keyring.forgotten)
            return tell
        }
        // The records are durable, so nobody is told that it failed; the next sweep finds keys that are left over.
        try? delete(forgotten, db, master)
        return outcomes
    }

    private static func minted(_ batch: [Job], _ db: Database, _ master: MasterKey) throws -> [Int: any Error] {
        guard batch.contains(where: { $0.mint != nil }) else { return [:] }
        let outcomes = try inOneTransaction(db, batch.count) { try batch[$0].mint?(Transaction(db, master, batch[$0].now)) }
        return outcomes.enumerated().reduce(into: [:]) { refused, outcome in
            if case .failure(let error) = outcome.element { refused[outcome.offset] = error }
        }
    }

    private static func delete(_ owners: Set<Owner>, _ db: Database, _ master: MasterKey) throws {
        guard !owners.isEmpty else { return }
        let keyring = Keyring(master, db)
        try db.inTransaction(.immediate) {
            for owner in owners { try keyring.delete(owner) }
            return .commit
        }
    }

    private static func inOneTransaction<Done>(
        _ db: Database, _ count: Int, _ body: (Int) throws -> Done
    ) throws -> [Result<Done, any Error>] {
        var outcomes: [Result<Done, any Error>] = []
        try db.inTransaction(.immediate) {
            for number in 0..<count {
                do {
                    var done: Done?
                    try db.inSavepoint {
                        done = try body(number)
                        return .commit
                    }
                    if let done { outcomes.append(.success(done)) }
                } catch {
                    // A full disk ends the whole transaction, not just the savepoint.
                    guard db.isInsideTransaction else { throw error }
                    outcomes.append(.failure(error))
                }
            }
            return .commit
        }
        return outcomes
    }
}
