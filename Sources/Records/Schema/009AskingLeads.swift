extension Schema {
    /// That a service asked the school leads of a group to invite its families. Whether it is done is computed from the invitations and
    /// the answers.
    static let askingLeads = """
        CREATE TABLE leadRequest (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            askedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX leadRequestGroup ON leadRequest (nurtureGroup, at);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('leadRequest', '2026-11-24', 'service', 'Says when a school was asked to invite the families of a group, and by whom', 'with the group');
        """
}
