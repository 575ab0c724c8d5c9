extension Schema {
    /// Topics that a programme has ended, and the usual topics for programmes that are older than training. Names are made by SQL here,
    /// without a time in them: topics are read in the order in which they were added.
    static let topics = """
        CREATE TABLE trainingTopicEnd (
            topic BLOB PRIMARY KEY REFERENCES trainingTopic,
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TEMPORARY TABLE programmeWithoutTopics AS
            SELECT id FROM programme WHERE id NOT IN (SELECT programme FROM trainingTopic);
        INSERT INTO trainingTopic (id, programme, name, validMonths, isExpected)
            SELECT randomblob(16), p.id, t.column2, t.column3, 1
            FROM programmeWithoutTopics p, (VALUES
                (1, 'Safeguarding', 36),
                (2, 'Attachment', NULL),
                (3, 'Early trauma', NULL),
                (4, 'Adverse childhood experiences', NULL),
                (5, 'Mental health awareness', NULL),
                (6, 'Community music', NULL)) t
            ORDER BY p.id, t.column1;
        DROP TABLE programmeWithoutTopics;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('trainingTopicEnd', '2026-11-29', 'programme', 'Says that a programme has ended a topic of training, so that nobody is expected to have it', 'with the topic');
        """
}
