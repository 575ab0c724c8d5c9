import GRDB
import Nurture

extension Desk {
    /// What a demonstration would have sent, the newest first. Everything in it is invented, so anybody may read it; elsewhere
    /// there is no such thing.
    public func outbox() async throws -> [PostedLetter] {
        try await read(.visit, on: .house) { transaction in
            guard try transaction.isDemonstration() else { throw Refusal.outOfReach }
            return try transaction.letters("expiresAt > ? ORDER BY madeAt DESC, id DESC", [transaction.now])
        }
    }
}
