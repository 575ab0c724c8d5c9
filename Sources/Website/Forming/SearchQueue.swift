import Dispatch
import Nurture
import Records
import Synchronization

/// Where suggestions are searched: one at a time, away from the threads that answer requests, and few waiting.
final class SearchQueue: Sendable {
    static let shared = SearchQueue()

    private let queue = DispatchQueue(label: "hocket.suggestions", qos: .utility)
    private let waiting = Mutex(0)
    private static let most = 6

    func suggestion(for problem: FormingProblem) async throws -> Suggestion {
        try await run { Suggestion(for: problem, .onPage) }
    }

    func review(_ work: @escaping @Sendable () -> ArrangementReview) async throws -> ArrangementReview { try await run(work) }

    private func run<Found: Sendable>(_ work: @escaping @Sendable () -> Found) async throws -> Found {
        let isAdmitted = waiting.withLock { count in
            guard count < SearchQueue.most else { return false }
            count += 1
            return true
        }
        guard isAdmitted else {
            throw Refusal.impossible("Several suggestions are being searched just now. Wait a minute and ask again.")
        }
        defer { waiting.withLock { $0 -= 1 } }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
