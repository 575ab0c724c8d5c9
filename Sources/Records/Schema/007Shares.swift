extension Schema {
    /// What a tutor tells of a group's work, and what is shared of its outcomes: frozen, for named people, until a day. A share that has
    /// ended holds nothing any more.
    static let shares = """
        CREATE TABLE groupStory (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            content BLOB,
            revision INTEGER NOT NULL DEFAULT 1,
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE share (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            page BLOB,
            pdf BLOB,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            lastDay TEXT NOT NULL CHECK (lastDay LIKE '____-__-__')
        ) STRICT;
        CREATE INDEX shareGroup ON share (nurtureGroup);

        CREATE TABLE shareRecipient (
            share BLOB NOT NULL REFERENCES share,
            person BLOB NOT NULL REFERENCES person,
            PRIMARY KEY (share, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX shareRecipientPerson ON shareRecipient (person);

        CREATE TABLE sharePupil (
            share BLOB NOT NULL REFERENCES share,
            pupil BLOB NOT NULL REFERENCES pupil,
            isQuoted INTEGER NOT NULL CHECK (isQuoted IN (0, 1)),
            PRIMARY KEY (share, pupil)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sharePupilPupil ON sharePupil (pupil);

        CREATE TABLE shareEnd (
            share BLOB PRIMARY KEY REFERENCES share,
            reason TEXT NOT NULL CHECK (reason IN ('revoked', 'consent', 'words', 'erasure')),
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('groupStory', '2026-09-01', 'service', 'What helped, what got in the way and what the tutor learned, without names', 'programme end and 1 year'),
            ('share', '2026-09-01', 'service', 'A group''s outcomes as they were shared with the school and the service', 'empty when it ends, 180 days at most; that it was there, with the group'),
            ('shareRecipient', '2026-09-01', 'service', 'Says with whom something was shared', 'with the share'),
            ('sharePupil', '2026-09-01', 'service', 'Says whose marks and words are in a share, so that it ends when they may not be', 'with the share'),
            ('shareEnd', '2026-09-01', 'service', 'Says why a share ended', 'with the share');
        """
}
