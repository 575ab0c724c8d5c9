import Foundation
import Nurture

/// A caller's desk: the only way to the data. What can be done at it stands in the noun folders, as extensions of `Desk`;
/// each of them is one ``read(_:on:because:_:)`` or one ``act(_:on:making:_:)``.
public struct Desk: Sendable {
    let records: Records
    public let caller: Caller

    /// Reads what the verb opens. If that leaves a trace, the audit's row is durable before this returns. Reading for the form
    /// of a change changes nothing, so it leaves none.
    /// - Throws: ``Refusal``
    func read<Found: Sendable>(
        _ verb: Verb, on thing: Thing, because reason: OpeningReason? = nil, _ look: @escaping @Sendable (Transaction) throws -> Found
    ) async throws -> Found {
        let caller = caller
        let found = try await records.inSnapshot { transaction in
            try transaction.check(caller, verb, thing, reasonGiven: reason != nil)
            return try look(transaction)
        }
        if verb.rule.trace == .opening {
            try await records.inTransaction { try $0.trace(caller, verb, thing, reason?.rawValue) }
        }
        return found
    }

    /// Looks up inside the caller's reach, asks the rule, changes, and writes the audit's row, all in one transaction.
    /// Keys for new owners are made durable first; if the change then fails, a key without boxes is all that is left.
    /// - Throws: ``Refusal``
    func act<Done: Sendable>(
        _ verb: Verb, on thing: Thing, making owners: [Owner] = [], _ change: @escaping @Sendable (Transaction) throws -> Done
    ) async throws -> Done {
        let caller = caller
        let check: @Sendable (Transaction) throws -> Void = { try $0.check(caller, verb, thing, reasonGiven: true) }
        return try await records.inTransaction(making: owners, if: check) { transaction in
            try check(transaction)
            let done = try change(transaction)
            if verb.rule.trace != .none { try transaction.trace(caller, verb, thing, nil) }
            return done
        }
    }

    /// Which of these verbs the caller may do to the thing, for the page's buttons.
    public func allowed(_ verbs: [Verb], on thing: Thing) async throws -> Set<Verb> {
        let caller = caller
        return try await records.inSnapshot { transaction in
            let capacities = try transaction.capacities(of: caller, before: thing)
            return Set(verbs.filter { $0.answer(to: capacities, reasonGiven: true) == .allowed })
        }
    }
}
