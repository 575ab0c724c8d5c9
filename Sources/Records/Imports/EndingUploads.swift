import GRDB
import Nurture

extension Transaction {
    /// Ends the lists that a caller laid aside at a school, with their keys.
    func deleteUploads(of caller: Caller, at school: ID<School>) throws {
        let ended = try ID<Upload>.fetchAll(
            db, sql: "DELETE FROM upload WHERE school = ? AND person IS ? RETURNING id", arguments: [school, caller.person])
        for upload in ended { keyring.forget(.upload(upload)) }
    }
}
