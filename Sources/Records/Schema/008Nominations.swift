extension Schema {
    /// What is said of a nominated pupil so that a place can be found, what tells a tutor more about a child, and background data for
    /// reports. A code that a list does not know is kept aside in the sealed box, so the lists may change.
    static let nominations = """
        CREATE TABLE nominee (
            pupil BLOB PRIMARY KEY REFERENCES pupil,
            content BLOB,
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE waitingChange (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
            reason BLOB,
            changedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX waitingChangePupil ON waitingChange (pupil, at);

        CREATE TABLE pupilLink (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            other BLOB NOT NULL REFERENCES pupil CHECK (other <> pupil),
            kind BLOB,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX pupilLinkPupil ON pupilLink (pupil);
        CREATE INDEX pupilLinkOther ON pupilLink (other);
        CREATE UNIQUE INDEX pupilLinkPair ON pupilLink (min(pupil, other), max(pupil, other));

        CREATE TABLE profileTalk (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            names BLOB,
            talkedOn TEXT NOT NULL CHECK (talkedOn LIKE '____-__-__'),
            recordedBy BLOB REFERENCES person,
            recordedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX profileTalkPupil ON profileTalk (pupil);

        CREATE TABLE profileVoice (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            content BLOB,
            passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
            askedBy BLOB NOT NULL REFERENCES person,
            writtenBy BLOB NOT NULL REFERENCES person,
            wordForWord INTEGER NOT NULL CHECK (wordForWord IN (0, 1)),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX profileVoicePupil ON profileVoice (pupil);

        CREATE TABLE homeNote (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            carer BLOB NOT NULL REFERENCES carer,
            content BLOB,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX homeNotePupil ON homeNote (pupil);

        CREATE TABLE background (
            pupil BLOB PRIMARY KEY REFERENCES pupil,
            content BLOB,
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE codeList (
            list TEXT NOT NULL CHECK (list IN ('provision', 'need', 'ethnicity')),
            code TEXT NOT NULL,
            words TEXT NOT NULL,
            position INTEGER NOT NULL,
            validFrom TEXT NOT NULL CHECK (validFrom LIKE '____-__-__'),
            validTo TEXT CHECK (validTo LIKE '____-__-__'),
            PRIMARY KEY (list, code, validFrom)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE upload ADD COLUMN brings TEXT NOT NULL DEFAULT 'pupils' CHECK (brings IN ('pupils', 'background'));

        INSERT INTO codeList (list, code, words, position, validFrom) VALUES
            ('provision', 'N', 'No special educational need', 1, '2014-09-01'),
            ('provision', 'K', 'SEN support', 2, '2014-09-01'),
            ('provision', 'E', 'Education, health and care plan', 3, '2014-09-01'),
            ('need', 'SPLD', 'Specific learning difficulty', 1, '2014-09-01'),
            ('need', 'MLD', 'Moderate learning difficulty', 2, '2014-09-01'),
            ('need', 'SLD', 'Severe learning difficulty', 3, '2014-09-01'),
            ('need', 'PMLD', 'Profound and multiple learning difficulty', 4, '2014-09-01'),
            ('need', 'SEMH', 'Social, emotional and mental health', 5, '2014-09-01'),
            ('need', 'SLCN', 'Speech, language and communication', 6, '2014-09-01'),
            ('need', 'HI', 'Hearing impairment', 7, '2014-09-01'),
            ('need', 'VI', 'Vision impairment', 8, '2014-09-01'),
            ('need', 'MSI', 'Multi-sensory impairment', 9, '2014-09-01'),
            ('need', 'PD', 'Physical disability', 10, '2014-09-01'),
            ('need', 'ASD', 'Autistic spectrum', 11, '2014-09-01'),
            ('need', 'DS', 'Down syndrome', 12, '2025-09-01'),
            ('need', 'OTH', 'Another difficulty or disability', 13, '2014-09-01'),
            ('need', 'NSA', 'SEN support, kind of need not assessed yet', 14, '2014-09-01'),
            ('ethnicity', 'WBRI', 'White: British', 1, '2003-01-01'),
            ('ethnicity', 'WIRI', 'White: Irish', 2, '2003-01-01'),
            ('ethnicity', 'WIRT', 'White: Traveller of Irish heritage', 3, '2003-01-01'),
            ('ethnicity', 'WROM', 'White: Gypsy or Roma', 4, '2003-01-01'),
            ('ethnicity', 'WOTH', 'White: another background', 5, '2003-01-01'),
            ('ethnicity', 'MWBC', 'Mixed: White and Black Caribbean', 6, '2003-01-01'),
            ('ethnicity', 'MWBA', 'Mixed: White and Black African', 7, '2003-01-01'),
            ('ethnicity', 'MWAS', 'Mixed: White and Asian', 8, '2003-01-01'),
            ('ethnicity', 'MOTH', 'Mixed: another background', 9, '2003-01-01'),
            ('ethnicity', 'AIND', 'Asian: Indian', 10, '2003-01-01'),
            ('ethnicity', 'APKN', 'Asian: Pakistani', 11, '2003-01-01'),
            ('ethnicity', 'ABAN', 'Asian: Bangladeshi', 12, '2003-01-01'),
            ('ethnicity', 'AOTH', 'Asian: another background', 13, '2003-01-01'),
            ('ethnicity', 'CHNE', 'Chinese', 14, '2003-01-01'),
            ('ethnicity', 'BCRB', 'Black: Caribbean', 15, '2003-01-01'),
            ('ethnicity', 'BAFR', 'Black: African', 16, '2003-01-01'),
            ('ethnicity', 'BOTH', 'Black: another background', 17, '2003-01-01'),
            ('ethnicity', 'OOTH', 'Another ethnic group', 18, '2003-01-01'),
            ('ethnicity', 'REFU', 'The family would rather not say', 19, '2003-01-01'),
            ('ethnicity', 'NOBT', 'Not known yet', 20, '2003-01-01');

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('nominee', '2026-09-01', 'school', 'What helps to find a group that suits a child: music, how school life tends to look, free times', 'with the pupil'),
            ('waitingChange', '2026-09-01', 'school', 'Says since when a child waits for a place, or why it does not wait any more', 'with the pupil'),
            ('pupilLink', '2026-09-01', 'school', 'Says which two children are better apart, or help each other', 'with either of the two pupils'),
            ('profileTalk', '2026-09-01', 'school', 'Says that two people talked a child''s profile through, and when', 'with the pupil'),
            ('profileVoice', '2026-09-01', 'school', 'What a child wants the tutor to know', 'programme end and 1 year'),
            ('homeNote', '2026-09-01', 'school', 'What home wants the tutor to know', 'programme end and 1 year'),
            ('background', '2026-09-01', 'school', 'Counts for reports whom the groups reach; never per group', 'programme end and 1 year'),
            ('codeList', '2026-09-01', 'programme', 'The codes for background data, and when they hold', 'for good');
        """
}
