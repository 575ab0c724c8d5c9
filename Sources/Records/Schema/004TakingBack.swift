extension Schema {
    /// What a pupil took back: the words are gone, that there were some is not.
    static let takingBack = """
        CREATE TABLE voiceTakenBack (
            voice BLOB PRIMARY KEY REFERENCES voice,
            takenBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('voiceTakenBack', '2026-09-01', 'service', 'Says that a pupil took words back, which are then gone', 'with the voice');
        """
}
