extension Schema {
    /// The national register as its files say it, codes and all; what a service knows of its entries besides, under the service's own key;
    /// and schools that would like to be chosen.
    static let establishments = """
        CREATE TABLE establishment (
            urn INTEGER PRIMARY KEY CHECK (urn BETWEEN 10000 AND 999999),
            isByHand INTEGER NOT NULL CHECK (isByHand IN (0, 1)),
            isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            authorityCode TEXT,
            authority TEXT,
            number TEXT,
            kindCode TEXT,
            kind TEXT,
            kindGroupCode TEXT,
            kindGroup TEXT,
            statusCode TEXT,
            status TEXT,
            opensOn TEXT CHECK (opensOn LIKE '____-__-__'),
            closesOn TEXT CHECK (closesOn LIKE '____-__-__'),
            phaseCode TEXT,
            phase TEXT,
            lowestAge INTEGER,
            highestAge INTEGER,
            pupils INTEGER,
            freeMeals TEXT,
            ukprn TEXT,
            street TEXT,
            locality TEXT,
            town TEXT,
            county TEXT,
            postcode TEXT,
            area TEXT,
            easting INTEGER,
            northing INTEGER,
            CHECK ((easting IS NULL) = (northing IS NULL))
        ) STRICT;
        CREATE INDEX establishmentAuthority ON establishment (authorityCode, name);
        CREATE INDEX establishmentName ON establishment (name);
        CREATE INDEX establishmentPhase ON establishment (phase);
        CREATE INDEX establishmentPostcode ON establishment (postcode);

        CREATE TABLE establishmentLink (
            urn INTEGER NOT NULL CHECK (urn BETWEEN 10000 AND 999999),
            other INTEGER NOT NULL CHECK (other BETWEEN 10000 AND 999999),
            kind TEXT NOT NULL CHECK (length(kind) <= 200),
            since TEXT CHECK (since LIKE '____-__-__'),
            PRIMARY KEY (urn, other, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX establishmentLinkOther ON establishmentLink (other);

        CREATE TABLE registerImport (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            added INTEGER NOT NULL,
            closed INTEGER NOT NULL,
            reopened INTEGER NOT NULL,
            renamed INTEGER NOT NULL,
            moved INTEGER NOT NULL,
            otherwise INTEGER NOT NULL,
            links INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE registerNews (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            kind TEXT NOT NULL CHECK (kind IN ('renamed', 'moved', 'closed', 'reopened', 'successor')),
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX registerNewsSchool ON registerNews (school);

        CREATE TABLE registerNewsEnd (
            news BLOB PRIMARY KEY REFERENCES registerNews,
            isTaken INTEGER NOT NULL CHECK (isTaken IN (0, 1)),
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE establishmentNote (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            urn INTEGER NOT NULL REFERENCES establishment,
            source TEXT NOT NULL CHECK (source IN ('inclusionTeam', 'virtualSchool', 'centreHead', 'schoolNumbers', 'own')),
            content BLOB NOT NULL,
            saidOn TEXT NOT NULL CHECK (saidOn LIKE '____-__-__'),
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX establishmentNoteService ON establishmentNote (service, urn);
        CREATE INDEX establishmentNoteMadeAt ON establishmentNote (madeAt);

        CREATE TABLE schoolChoice (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            school BLOB NOT NULL REFERENCES school,
            reason BLOB NOT NULL,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX schoolChoiceSchool ON schoolChoice (school, service);

        CREATE TABLE schoolChoiceCriterion (
            choice BLOB NOT NULL REFERENCES schoolChoice,
            criterion TEXT NOT NULL,
            PRIMARY KEY (choice, criterion)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE interest (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            urn INTEGER REFERENCES establishment,
            content BLOB NOT NULL,
            madeAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX interestService ON interest (service, urn);
        CREATE INDEX interestMadeAt ON interest (madeAt);

        CREATE TABLE interestAnswer (
            interest BLOB PRIMARY KEY REFERENCES interest ON DELETE CASCADE,
            note BLOB NOT NULL,
            answeredBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE interestTry (
            number INTEGER PRIMARY KEY,
            subject BLOB NOT NULL CHECK (length(subject) = 32),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX interestTrySubject ON interestTry (subject, at);
        CREATE INDEX interestTryAt ON interestTry (at);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('establishment', '2026-09-01', 'programme', 'The national register of schools, closed ones too; names no person', 'for good'),
            ('establishmentLink', '2026-09-01', 'programme', 'Says which school came of which, by the national register', 'for good'),
            ('registerImport', '2026-09-01', 'programme', 'Says when the national register was taken and how much of it had changed', 'for good'),
            ('registerNews', '2026-09-01', 'school', 'Tells a school what the national register began to say of it', 'with the school'),
            ('registerNewsEnd', '2026-09-01', 'school', 'Says that somebody saw it, and whether a new name was taken over', 'with the school'),
            ('establishmentNote', '2026-09-01', 'service', 'What was said of a school to a service that chooses, and by whom; counts, never a child', '2 years'),
            ('schoolChoice', '2026-09-01', 'service', 'Says why a school was chosen, when and by whom', 'with the school'),
            ('schoolChoiceCriterion', '2026-09-01', 'service', 'Says what counted when a school was chosen', 'with the school'),
            ('interest', '2026-09-01', 'service', 'A school''s wish to work with a service, with who wrote it', '1 year, with its key'),
            ('interestAnswer', '2026-09-01', 'service', 'Says what a service answered to a school that wrote', 'with the expression of interest'),
            ('interestTry', '2026-09-01', 'service', 'Keeps the public form from being flooded; holds no address, only digests', '1 day');
        """
}
