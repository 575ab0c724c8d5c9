extension Schema {
    /// What somebody decided after groups were suggested. The box holds IDs and the reason, under a key of its own; who is in it stands
    /// beside it, so that an erasure finds it and its key goes with it.
    static let forming = """
        CREATE TABLE formingDecision (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            content BLOB NOT NULL,
            decidedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX formingDecisionSchool ON formingDecision (school, at);

        CREATE TABLE formingDecisionPupil (
            decision BLOB NOT NULL REFERENCES formingDecision ON DELETE CASCADE,
            pupil BLOB NOT NULL REFERENCES pupil,
            PRIMARY KEY (decision, pupil)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX formingDecisionPupilPupil ON formingDecisionPupil (pupil);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('formingDecision', '2026-09-01', 'school', 'Says which groups somebody decided on, when, and why', 'with the school; gone when a child in it is erased'),
            ('formingDecisionPupil', '2026-09-01', 'school', 'Says whom such a decision is about', 'with the decision');
        """
}
