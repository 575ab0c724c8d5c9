extension Schema {
    /// The numbers by which groups are suggested, where a programme has its own. Without a row the usual ones hold.
    static let formingSettings = """
        CREATE TABLE formingSettings (
            programme BLOB PRIMARY KEY REFERENCES programme,
            smallest INTEGER NOT NULL CHECK (smallest BETWEEN 2 AND 8),
            largest INTEGER NOT NULL CHECK (largest BETWEEN smallest AND 8),
            best INTEGER NOT NULL CHECK (best BETWEEN smallest AND largest),
            mostMonthsApart INTEGER NOT NULL CHECK (mostMonthsApart BETWEEN 0 AND 120),
            minutesInRoom INTEGER NOT NULL CHECK (minutesInRoom BETWEEN 30 AND 180),
            costOfGroup INTEGER NOT NULL CHECK (costOfGroup BETWEEN 0 AND 100),
            monthsWithoutCost INTEGER NOT NULL CHECK (monthsWithoutCost BETWEEN 0 AND 120),
            costOfSize INTEGER NOT NULL CHECK (costOfSize BETWEEN 0 AND 100),
            costOfNoSharedInterest INTEGER NOT NULL CHECK (costOfNoSharedInterest BETWEEN 0 AND 100),
            costOfOneQuietWithTwoLoud INTEGER NOT NULL CHECK (costOfOneQuietWithTwoLoud BETWEEN 0 AND 100),
            costOfParting INTEGER NOT NULL CHECK (costOfParting BETWEEN 0 AND 100),
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('formingSettings', '2026-11-24', 'programme', 'Says by which numbers groups are suggested, where a programme has its own', 'with the programme');
        """
}
