extension Schema {
    /// What nothing else shows while a group is set up: that somebody rang, looked or promised, and why something may be left out.
    static let setUp = """
        CREATE TABLE setUpNote (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 13),
            content BLOB,
            day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
            writtenBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX setUpNoteGroup ON setUpNote (nurtureGroup, step);

        CREATE TABLE setUpWaiver (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            need TEXT NOT NULL,
            reason BLOB,
            waivedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX setUpWaiverGroup ON setUpWaiver (nurtureGroup);

        CREATE TABLE setUpWaiverEnd (
            waiver BLOB PRIMARY KEY REFERENCES setUpWaiver,
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('setUpNote', '2026-09-01', 'service', 'Says what was done while a group was set up, where no other record shows it', 'with the group'),
            ('setUpWaiver', '2026-09-01', 'service', 'Says who decided that a group may start without something, and why', 'with the group'),
            ('setUpWaiverEnd', '2026-09-01', 'service', 'Says that such a decision was taken back', 'with the group');
        """
}
