extension Schema {
    /// Who leads one session in the tutor's place. `endsOn` is the day on which its log was finished.
    static let cover = """
        CREATE TABLE cover (
            session BLOB PRIMARY KEY REFERENCES session,
            person BLOB NOT NULL REFERENCES person,
            endsOn TEXT CHECK (endsOn LIKE '____-__-__'),
            namedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX coverPerson ON cover (person);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('cover', '2026-09-01', 'service', 'Says who leads a session in the tutor''s place, and so who may see the group for it', 'with the group');
        """
}
