import GRDB
import Nurture

extension Records {
    /// Ends the lists that were laid aside more than a day ago, and the keys of those that are gone.
    public func endUploads() async throws {
        let ended = try await inTransaction { transaction in
            let expired = try ID<Upload>.fetchAll(
                transaction.db, sql: "DELETE FROM upload WHERE expiresAt <= ? RETURNING id", arguments: [transaction.now])
            // A crash may have come between the end of a list and that of its key.
            let left = try ID<Upload>.fetchAll(
                transaction.db,
                sql: "SELECT DISTINCT owner FROM keys.ownerKey WHERE kind = ? AND owner NOT IN (SELECT id FROM upload)",
                arguments: [Owner.Kind.upload.rawValue])
            return Array(Set(expired + left))
        }
        try await deleteKeys(of: ended)
    }

    /// In a transaction of their own, since a commit over two files is not atomic in a crash.
    func deleteKeys(of uploads: [ID<Upload>]) async throws {
        guard !uploads.isEmpty else { return }
        try await inSteps { steps in
            try steps.transaction { transaction in for upload in uploads { try transaction.keyring.delete(.upload(upload)) } }
        }
    }
}

extension Transaction {
    func deleteUploads(of caller: Caller, at school: ID<School>) throws -> [ID<Upload>] {
        try ID<Upload>.fetchAll(
            db, sql: "DELETE FROM upload WHERE school = ? AND person IS ? RETURNING id", arguments: [school, caller.person])
    }
}
