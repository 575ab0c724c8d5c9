extension Schema {
    static let importReceipts = """
        CREATE TABLE importReceipt (
            upload BLOB PRIMARY KEY CHECK (length(upload) = 16),
            school BLOB NOT NULL REFERENCES school,
            person BLOB REFERENCES person,
            added INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX importReceiptSchool ON importReceipt (school);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('importReceipt', '2026-09-01', 'school', 'Says that a pupil list was taken, and how many pupils it brought; never who', 'with the school');
        """
}
