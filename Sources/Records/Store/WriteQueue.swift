import GRDB

/// Lets writers that wait at the same moment share one commit, and so one wait for the disk. Each of them has a savepoint
/// of its own: one that fails takes back what it did and nothing else. Nobody hears "done" before the commit is durable.
actor WriteQueue {
    private struct Job: Sendable {
        let mint: (@Sendable (Database) throws -> Void)?
        /// Does the work and returns what tells the caller.
        let work: @Sendable (Database) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private static let most = 64
    private let pool: DatabasePool
    private var waiting: [Job] = []
    private var busy = false

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    func run<Done: Sendable>(
        mint: (@Sendable (Database) throws -> Void)?, _ change: @escaping @Sendable (Database) throws -> Done
    ) async throws -> Done {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(
                Job(
                    mint: mint,
                    work: { db in
                        let done = try change(db)
                        return { continuation.resume(returning: done) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
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
            let outcomes = try await pool.writeWithoutTransaction { db in
                let refused = try WriteQueue.minted(batch, db)
                return try WriteQueue.inOneTransaction(db, batch.count) { number in
                    if let refusal = refused[number] { throw refusal }
                    return try batch[number].work(db)
                }
            }
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

    /// A transaction that writes to nothing but the keys: a commit over two files would not be atomic in a crash.
    private static func minted(_ batch: [Job], _ db: Database) throws -> [Int: any Error] {
        guard batch.contains(where: { $0.mint != nil }) else { return [:] }
        let outcomes = try inOneTransaction(db, batch.count) { try batch[$0].mint?(db) }
        return outcomes.enumerated().reduce(into: [:]) { refused, outcome in
            if case .failure(let error) = outcome.element { refused[outcome.offset] = error }
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
