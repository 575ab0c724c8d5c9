import GRDB

/// Keys of drafts, uploads, letters, expressions of interest and decisions that are gone. A crash between the two files can leave some behind.
private let isStray = """
    kind = 'draft' AND owner NOT IN (SELECT id FROM draft) OR kind = 'upload' AND owner NOT IN (SELECT id FROM upload)
    OR kind = 'mail' AND owner NOT IN (SELECT id FROM mail) OR kind = 'interest' AND owner NOT IN (SELECT id FROM interest)
    OR kind = 'decision' AND owner NOT IN (SELECT id FROM formingDecision)
    """

extension Transaction {
    func hasStrayKeys() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM keys.ownerKey WHERE \(isStray))") ?? false
    }

    /// Writes to nothing but the keys.
    func deleteStrayKeys() throws {
        try db.execute(sql: "DELETE FROM keys.ownerKey WHERE \(isStray)")
    }
}
