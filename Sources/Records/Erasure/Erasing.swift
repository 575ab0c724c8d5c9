import Foundation
import GRDB
import Nurture

extension Desk {
    /// Erases a child: the key goes, the keys of its groups are replaced, and with them every copy that was ever taken is dark.
    /// Attendance, dates and other counts stay. When this returns, it is done. Erasing again changes nothing.
    /// - Parameter redactions: texts of the child's groups as they are to read from now on.
    public func erase(_ pupil: ID<Pupil>, redactions: [Redaction] = []) async throws {
        let caller = caller
        try await act(.erasePupil, on: .pupil(pupil)) { transaction in
            let begun = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE pupil = ?)", arguments: [pupil])
            guard begun != true else { return }
            try transaction.beginErasure(of: pupil, redactions, by: caller.person)
        }
        // In a task of its own: who asked for it may go away, the erasure goes on.
        try await Task { [records] in try await records.finishErasures() }.value
    }
}

extension Records {
    /// Finishes every erasure that was begun, here or in another copy of these records that the keys remember.
    func finishErasures() async throws {
        let isAnyOpen = try await inSnapshot { try $0.isAnyErasureOpen() }
        guard isAnyOpen else { return }
        let (finished, isEmpty) = try await inSteps { steps in
            try steps.transaction { try $0.resumeFromTombstones() }
            let open = try steps.transaction { try $0.openErasures() }
            for (erasure, pupil) in open { try steps.erase(pupil, erasure) }
            return (open.map { $0.erasure }, try steps.emptyLogs())
        }
        if !isEmpty { try await emptyLogs() }
        try await inTransaction { transaction in
            for erasure in finished {
                try transaction.db.execute(
                    sql: "INSERT OR IGNORE INTO erasureEnd (erasure, at) VALUES (?, ?)", arguments: [erasure, transaction.now])
            }
        }
    }

    private func emptyLogs() async throws {
        repeat { try await Task.sleep(for: .milliseconds(50)) } while try await !inSteps { try $0.emptyLogs() }
    }
}

extension Steps {
    /// Each step may have happened before; doing it again ends in the same state.
    fileprivate func erase(_ pupil: ID<Pupil>, _ erasure: ID<Erasure>) throws {
        let renewed = try transaction { try $0.renewals(of: erasure) }
        try transaction { for owner in renewed { try $0.keyring.mint(owner) } }
        try transaction { transaction in
            for owner in renewed { try transaction.sealAnew(owner) }
            try transaction.darken(pupil)
        }
        try transaction { transaction in
            for owner in renewed { try transaction.keyring.delete(owner, keepingNewest: true) }
            try transaction.keyring.delete(.pupil(pupil))
            try transaction.deleteStrayKeys()
            try transaction.db.execute(sql: "INSERT OR IGNORE INTO keys.tombstone (owner, at) VALUES (?, ?)", arguments: [pupil, now])
        }
    }
}
