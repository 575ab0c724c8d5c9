extension Schema {
    static let pupils = """
        CREATE TABLE upload (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            person BLOB REFERENCES person,
            size INTEGER NOT NULL,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            marks BLOB
        ) STRICT;
        CREATE INDEX uploadExpiry ON upload (expiresAt);

        CREATE TABLE uploadChunk (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            upload BLOB NOT NULL REFERENCES upload ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (upload, number)
        ) STRICT;

        CREATE TABLE importColumn (
            school BLOB NOT NULL REFERENCES school,
            header BLOB NOT NULL CHECK (length(header) = 32),
            means TEXT NOT NULL,
            PRIMARY KEY (school, header)
        ) STRICT;

        CREATE TABLE pupil (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            known BLOB,
            identity BLOB,
            upn BLOB,
            yearGroup INTEGER NOT NULL CHECK (yearGroup BETWEEN -1 AND 13),
            academicYear INTEGER NOT NULL CHECK (academicYear BETWEEN 2000 AND 2100),
            madeAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX pupilSchool ON pupil (school);

        CREATE TABLE carer (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            identity BLOB,
            entitled INTEGER NOT NULL CHECK (entitled IN (0, 1)),
            mayBeContacted INTEGER NOT NULL CHECK (mayBeContacted IN (0, 1)),
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX carerPupil ON carer (pupil);

        CREATE TABLE carerEnd (
            carer BLOB PRIMARY KEY REFERENCES carer,
            endedOn TEXT NOT NULL CHECK (endedOn LIKE '____-__-__'),
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE nomination (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            partnership BLOB NOT NULL REFERENCES partnership,
            reasons BLOB,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            UNIQUE (pupil, partnership)
        ) STRICT;
        CREATE INDEX nominationPartnership ON nomination (partnership);

        CREATE TABLE profile (
            pupil BLOB PRIMARY KEY REFERENCES pupil,
            content BLOB,
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE consentWording (
            question TEXT NOT NULL,
            version INTEGER NOT NULL,
            wording TEXT NOT NULL,
            since TEXT NOT NULL CHECK (since LIKE '____-__-__'),
            PRIMARY KEY (question, version)
        ) STRICT;

        CREATE TABLE consent (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            question TEXT NOT NULL,
            version INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
            giver TEXT NOT NULL CHECK (giver IN ('carer', 'child', 'agreed')),
            carer BLOB REFERENCES carer,
            how TEXT NOT NULL,
            answeredOn TEXT NOT NULL CHECK (answeredOn LIKE '____-__-__'),
            recordedBy BLOB REFERENCES person,
            recordedAt INTEGER NOT NULL,
            sheet BLOB NOT NULL CHECK (length(sheet) = 16),
            CHECK ((giver = 'carer') = (carer IS NOT NULL)),
            UNIQUE (sheet, question),
            FOREIGN KEY (question, version) REFERENCES consentWording
        ) STRICT;
        CREATE INDEX consentPupil ON consent (pupil);

        CREATE TABLE handOver (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            recipient BLOB,
            passedAt INTEGER NOT NULL,
            recordedBy BLOB REFERENCES person,
            recordedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX handOverPupil ON handOver (pupil);

        CREATE TABLE erasure (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL UNIQUE REFERENCES pupil,
            startedBy BLOB REFERENCES person,
            startedAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE erasureEnd (
            erasure BLOB PRIMARY KEY REFERENCES erasure,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE erasureRenewal (
            erasure BLOB NOT NULL REFERENCES erasure,
            kind TEXT NOT NULL CHECK (kind IN ('group', 'pupil')),
            owner BLOB NOT NULL CHECK (length(owner) = 16),
            PRIMARY KEY (erasure, owner)
        ) STRICT, WITHOUT ROWID;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('upload', '2026-09-01', 'school', 'Holds a pupil list between choosing the file and ticking its rows', '24 hours'),
            ('uploadChunk', '2026-09-01', 'school', 'The sealed pieces of an upload', '24 hours'),
            ('importColumn', '2026-09-01', 'school', 'Remembers what the columns of a school''s pupil list mean; holds digests of their names', 'with the school'),
            ('pupil', '2026-09-01', 'school', 'Names the children who take part or may', 'programme end and 1 year'),
            ('carer', '2026-09-01', 'school', 'Says whom the school named as entitled to answer for a child', 'with the pupil'),
            ('carerEnd', '2026-09-01', 'school', 'Says from when on an adult does not answer for a child any more', 'with the pupil'),
            ('nomination', '2026-09-01', 'school', 'Says why a place in a group matters for a child', 'with the pupil'),
            ('profile', '2026-09-01', 'school', 'Tells the tutor what helps a child', 'programme end and 1 year'),
            ('consentWording', '2026-09-01', 'programme', 'The questions as they were read', 'for good'),
            ('consent', '2026-09-01', 'school', 'Proves what was allowed, by whom and when', 'as long as what it covers'),
            ('handOver', '2026-09-01', 'school', 'Proves that a worry was passed on; never what it was', 'with the pupil'),
            ('erasure', '2026-09-01', 'school', 'Proves that a child was erased', '6 years'),
            ('erasureEnd', '2026-09-01', 'school', 'Proves that an erasure was finished', '6 years'),
            ('erasureRenewal', '2026-09-01', 'school', 'Says whose keys an erasure replaces, so that it can be finished after a crash', 'with the erasure');
        """
}
