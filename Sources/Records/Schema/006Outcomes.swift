extension Schema {
    /// The framework of outcomes, and what a group takes from it. Words are dated, so that an old mark keeps the question it answered.
    static let outcomes = """
        CREATE TABLE outcome (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            programme BLOB NOT NULL REFERENCES programme,
            heading TEXT NOT NULL CHECK (heading IN ('personal', 'social', 'musical')),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn)
        ) STRICT;
        CREATE INDEX outcomeProgramme ON outcome (programme);

        CREATE TABLE outcomeWording (
            outcome BLOB NOT NULL REFERENCES outcome,
            since TEXT NOT NULL CHECK (since LIKE '____-__-__'),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            meaning TEXT NOT NULL CHECK (length(meaning) BETWEEN 1 AND 1000),
            forPupil TEXT NOT NULL CHECK (length(forPupil) BETWEEN 1 AND 200),
            forHome TEXT NOT NULL CHECK (length(forHome) BETWEEN 1 AND 200),
            savedBy BLOB REFERENCES person,
            PRIMARY KEY (outcome, since)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE indicator (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            outcome BLOB NOT NULL REFERENCES outcome,
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 200),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn)
        ) STRICT;
        CREATE INDEX indicatorOutcome ON indicator (outcome);

        CREATE TABLE groupOutcome (
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            outcome BLOB NOT NULL REFERENCES outcome,
            takenBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            PRIMARY KEY (nurtureGroup, outcome)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE groupSign (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL,
            outcome BLOB NOT NULL,
            content BLOB,
            madeBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            FOREIGN KEY (nurtureGroup, outcome) REFERENCES groupOutcome ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX groupSignOutcome ON groupSign (nurtureGroup, outcome);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('outcome', '2026-09-01', 'programme', 'Says what the programme intends', 'for good'),
            ('outcomeWording', '2026-09-01', 'programme', 'An outcome and its questions as they were read', 'for good'),
            ('indicator', '2026-09-01', 'programme', 'Signs by which an outcome is recognised', 'for good'),
            ('groupOutcome', '2026-09-01', 'service', 'Says which outcomes a group looks at', 'with the group'),
            ('groupSign', '2026-09-01', 'service', 'Signs that matter to the group''s school', 'with the group');
        """
}
