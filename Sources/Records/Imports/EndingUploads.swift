import GRDB
import Nurture

/// What a list that was laid aside brings.
enum UploadKind: String {
    case pupils, background
}

extension Transaction {
    /// Ends the lists of a kind that a caller laid aside at a school, with their keys.
    func deleteUploads(of caller: Caller, at school: ID<School>, bringing kind: UploadKind = .pupils) throws {
        let ended = try ID<Upload>.fetchAll(
            db, sql: "DELETE FROM upload WHERE school = ? AND person IS ? AND brings = ? RETURNING id",
            arguments: [school, caller.person, kind.rawValue])
        for upload in ended { keyring.forget(.upload(upload)) }
    }
}
