import GRDB
import Nurture

extension Desk {
    /// Ends a group today. What was logged stays; what was to come does not take place. Ending it again changes nothing.
    public func close(_ group: ID<Group>) async throws {
        let caller = caller
        try await act(.closeGroup, on: .group(group)) { transaction in
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO groupClosure (nurtureGroup, closedOn, closedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [group, transaction.today, caller.person, transaction.now])
        }
    }

    /// A group that was ended goes on.
    public func reopen(_ group: ID<Group>) async throws {
        try await act(.reopenGroup, on: .group(group)) { transaction in
            try transaction.db.execute(sql: "DELETE FROM groupClosure WHERE nurtureGroup = ?", arguments: [group])
        }
    }
}
