import GRDB
import Nurture

extension Records {
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
