import GRDB

extension Schema {
    /// The keys' own file. A tombstone says for good that an owner was erased, whichever backup comes back.
    static let keys = """
        CREATE TABLE IF NOT EXISTS ownerKey (
            owner BLOB NOT NULL CHECK (length(owner) = 16),
            generation INTEGER NOT NULL CHECK (generation BETWEEN 1 AND 65535),
            kind TEXT NOT NULL,
            wrapped BLOB NOT NULL,
            PRIMARY KEY (owner, generation)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS tombstone (
            owner BLOB NOT NULL PRIMARY KEY CHECK (length(owner) = 16),
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
