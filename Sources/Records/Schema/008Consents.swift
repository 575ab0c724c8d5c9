extension Schema {
    /// The five questions by invitation: who was asked in which language, what they read, and what there is on paper. An invitation to
    /// a carer is for home's part of a report or for the five questions.
    static let consents = """
        CREATE TABLE newConsent (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            question TEXT NOT NULL,
            version INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'ring')),
            giver TEXT NOT NULL CHECK (giver IN ('carer', 'child', 'agreed')),
            carer BLOB REFERENCES carer,
            how TEXT NOT NULL,
            answeredOn TEXT NOT NULL CHECK (answeredOn LIKE '____-__-__'),
            recordedBy BLOB REFERENCES person,
            recordedAt INTEGER NOT NULL,
            sheet BLOB NOT NULL CHECK (length(sheet) = 16),
            CHECK ((giver = 'carer') = (carer IS NOT NULL)),
            CHECK (answer <> 'ring' OR giver = 'carer'),
            UNIQUE (sheet, question),
            FOREIGN KEY (question, version) REFERENCES consentWording
        ) STRICT;
        INSERT INTO newConsent SELECT * FROM consent;
        DROP TABLE consent;
        ALTER TABLE newConsent RENAME TO consent;
        CREATE INDEX consentPupil ON consent (pupil);

        CREATE TABLE newHomeInvitation (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            tokenDigest BLOB NOT NULL UNIQUE CHECK (length(tokenDigest) = 32),
            nurtureGroup BLOB REFERENCES nurtureGroup,
            pupil BLOB NOT NULL REFERENCES pupil,
            carer BLOB NOT NULL REFERENCES carer,
            point TEXT CHECK (point IN ('start', 'middle', 'end')),
            language TEXT,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            CHECK ((nurtureGroup IS NULL) = (point IS NULL)),
            CHECK ((point IS NULL) = (language IS NOT NULL))
        ) STRICT;
        INSERT INTO newHomeInvitation (id, tokenDigest, nurtureGroup, pupil, carer, point, madeBy, madeAt, expiresAt)
            SELECT id, tokenDigest, nurtureGroup, pupil, carer, point, madeBy, madeAt, expiresAt FROM homeInvitation;
        DROP TABLE homeInvitation;
        ALTER TABLE newHomeInvitation RENAME TO homeInvitation;
        CREATE INDEX homeInvitationPupil ON homeInvitation (pupil, nurtureGroup);

        CREATE TABLE wordingEdition (
            language TEXT NOT NULL,
            digest TEXT NOT NULL,
            wording TEXT NOT NULL,
            keptAt INTEGER NOT NULL,
            PRIMARY KEY (language, digest)
        ) STRICT;

        CREATE TABLE consentReading (
            consent BLOB PRIMARY KEY REFERENCES consent,
            language TEXT NOT NULL,
            digest TEXT NOT NULL,
            FOREIGN KEY (language, digest) REFERENCES wordingEdition
        ) STRICT;

        CREATE TABLE consentTalk (
            sheet BLOB PRIMARY KEY CHECK (length(sheet) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            content BLOB
        ) STRICT;
        CREATE INDEX consentTalkPupil ON consentTalk (pupil);

        CREATE TABLE consentScan (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            pupil BLOB NOT NULL REFERENCES pupil,
            sheet BLOB NOT NULL CHECK (length(sheet) = 16),
            kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
            size INTEGER NOT NULL,
            keptBy BLOB REFERENCES person,
            keptAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX consentScanPupil ON consentScan (pupil);

        CREATE TABLE consentScanPiece (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            scan BLOB NOT NULL REFERENCES consentScan,
            pupil BLOB NOT NULL REFERENCES pupil,
            number INTEGER NOT NULL,
            content BLOB,
            UNIQUE (scan, number)
        ) STRICT;
        CREATE INDEX consentScanPiecePupil ON consentScanPiece (pupil);

        CREATE TABLE languageReader (
            programme BLOB NOT NULL REFERENCES programme,
            language TEXT NOT NULL,
            person BLOB NOT NULL REFERENCES person,
            namedBy BLOB REFERENCES person,
            namedAt INTEGER NOT NULL,
            PRIMARY KEY (programme, language)
        ) STRICT;
        CREATE INDEX languageReaderPerson ON languageReader (person);

        CREATE TABLE wordingApproval (
            programme BLOB NOT NULL REFERENCES programme,
            language TEXT NOT NULL,
            digest TEXT NOT NULL,
            person BLOB NOT NULL REFERENCES person,
            at INTEGER NOT NULL,
            PRIMARY KEY (programme, language, digest),
            FOREIGN KEY (language, digest) REFERENCES wordingEdition
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('homeInvitation', '2026-11-24', 'school', 'Lets one carer answer for one child: give home''s part of the report, or say what is allowed', '30 days after it expires'),
            ('wordingEdition', '2026-09-01', 'programme', 'The words for families as they were read, in each language', 'for good'),
            ('consentReading', '2026-09-01', 'school', 'Says in which language and wording an answer was given', 'with the answer'),
            ('consentTalk', '2026-09-01', 'school', 'Says who spoke with whoever answered by telephone, and at what time', 'with the answer'),
            ('consentScan', '2026-09-01', 'school', 'A signed paper as proof of an answer', 'with the answer'),
            ('consentScanPiece', '2026-09-01', 'school', 'The sealed pieces of a scan or a photo', 'with the answer'),
            ('languageReader', '2026-09-01', 'programme', 'Says who reads the words for families in a language before they are offered', 'with the programme'),
            ('wordingApproval', '2026-09-01', 'programme', 'Says who found the words in a language good, and when', 'for good');
        """
}
