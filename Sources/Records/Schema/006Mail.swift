extension Schema {
    /// A letter lies here until it is sent. A row of `digest` says that somebody's week was looked at; `lines` is 0 where nothing waited, and
    /// so nothing was sent.
    static let mail = """
        CREATE TABLE mail (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB REFERENCES pupil,
            content BLOB NOT NULL,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            nextTryAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX mailPupil ON mail (pupil);
        CREATE INDEX mailNextTry ON mail (nextTryAt);
        CREATE INDEX mailExpiry ON mail (expiresAt);

        CREATE TABLE digest (
            person BLOB NOT NULL REFERENCES person,
            week TEXT NOT NULL CHECK (week LIKE '____-__-__'),
            lines INTEGER NOT NULL CHECK (lines >= 0),
            at INTEGER NOT NULL,
            PRIMARY KEY (person, week)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE digestRefusal (
            person BLOB PRIMARY KEY REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('mail', '2026-09-01', 'service', 'Holds a letter until it is sent, without a child''s name', '3 days at most; in a demonstration 14 days'),
            ('digest', '2026-09-01', 'service', 'Keeps the mail that tells leads what waits to one a week', '60 days'),
            ('digestRefusal', '2026-09-01', 'service', 'Says that somebody wants no weekly mail', 'with the person');
        """
}
