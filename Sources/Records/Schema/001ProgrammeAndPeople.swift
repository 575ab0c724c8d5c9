extension Schema {
    static let programmeAndPeople = """
        CREATE TABLE retention (
            tableName TEXT NOT NULL,
            since TEXT NOT NULL,
            controller TEXT NOT NULL,
            purpose TEXT NOT NULL,
            rule TEXT NOT NULL,
            PRIMARY KEY (tableName, since)
        ) STRICT;

        CREATE TABLE installation (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
            madeAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE programme (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT NOT NULL CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn),
            sessions INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 60),
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE service (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            programme BLOB NOT NULL REFERENCES programme,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            UNIQUE (programme, name)
        ) STRICT;

        CREATE TABLE school (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            urn INTEGER NOT NULL UNIQUE CHECK (urn BETWEEN 10000 AND 999999),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            address TEXT NOT NULL CHECK (length(address) <= 500),
            safeguarding BLOB,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE halfTerm (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT NOT NULL CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn),
            UNIQUE (school, startsOn)
        ) STRICT;

        CREATE TABLE closedDay (
            school BLOB NOT NULL REFERENCES school,
            day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
            PRIMARY KEY (school, day)
        ) STRICT;

        CREATE TABLE partnership (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            school BLOB NOT NULL REFERENCES school,
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn),
            UNIQUE (service, school, startsOn)
        ) STRICT;
        CREATE INDEX partnershipSchool ON partnership (school);

        CREATE TABLE person (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            emailDigest BLOB NOT NULL UNIQUE CHECK (length(emailDigest) = 32),
            identity BLOB NOT NULL,
            madeAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE credential (
            person BLOB PRIMARY KEY REFERENCES person,
            salt BLOB NOT NULL CHECK (length(salt) = 16),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            setAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE role (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            person BLOB NOT NULL REFERENCES person,
            role TEXT NOT NULL,
            programme BLOB REFERENCES programme,
            service BLOB REFERENCES service,
            school BLOB REFERENCES school,
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__'),
            CHECK (CASE role
                WHEN 'programmeLead' THEN programme IS NOT NULL AND service IS NULL AND school IS NULL
                WHEN 'serviceLead' THEN programme IS NULL AND service IS NOT NULL AND school IS NULL
                WHEN 'tutor' THEN programme IS NULL AND service IS NOT NULL AND school IS NULL
                WHEN 'trainee' THEN programme IS NULL AND service IS NOT NULL AND school IS NULL
                WHEN 'schoolLead' THEN programme IS NULL AND service IS NULL AND school IS NOT NULL
                WHEN 'schoolStaff' THEN programme IS NULL AND service IS NULL AND school IS NOT NULL
                WHEN 'head' THEN programme IS NULL AND service IS NULL AND school IS NOT NULL
                ELSE 0 END)
        ) STRICT;
        CREATE INDEX rolePerson ON role (person);
        CREATE INDEX roleService ON role (service);
        CREATE INDEX roleSchool ON role (school);

        CREATE TABLE invitation (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            tokenDigest BLOB NOT NULL UNIQUE CHECK (length(tokenDigest) = 32),
            person BLOB NOT NULL REFERENCES person,
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE invitationUse (
            invitation BLOB PRIMARY KEY REFERENCES invitation,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE signIn (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            tokenDigest BLOB NOT NULL UNIQUE CHECK (length(tokenDigest) = 32),
            person BLOB NOT NULL REFERENCES person,
            device TEXT NOT NULL CHECK (length(device) <= 100),
            madeAt INTEGER NOT NULL,
            seenAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX signInPerson ON signIn (person);

        CREATE TABLE signOut (
            signIn BLOB PRIMARY KEY REFERENCES signIn,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE guess (
            number INTEGER PRIMARY KEY,
            subject BLOB NOT NULL CHECK (length(subject) = 32),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX guessSubject ON guess (subject, at);

        CREATE TABLE draft (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            person BLOB NOT NULL REFERENCES person,
            form TEXT NOT NULL CHECK (length(form) <= 200),
            school BLOB REFERENCES school,
            thingKind TEXT NOT NULL,
            thing BLOB NOT NULL CHECK (length(thing) = 16),
            content BLOB NOT NULL,
            savedAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            UNIQUE (person, form)
        ) STRICT;
        CREATE INDEX draftThing ON draft (thing);
        CREATE INDEX draftExpiry ON draft (expiresAt);

        CREATE TABLE audit (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            caller TEXT NOT NULL,
            person BLOB,
            verb TEXT NOT NULL,
            thingKind TEXT NOT NULL,
            thing BLOB,
            reason TEXT
        ) STRICT;
        CREATE INDEX auditThing ON audit (thing, at);
        CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit is only added to'); END;
        CREATE TRIGGER auditIsNotReplaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
            BEGIN SELECT RAISE (ABORT, 'the audit is only added to'); END;
        CREATE TRIGGER auditIsNotDeleted BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the audit is only added to'); END;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('retention', '2026-09-01', 'programme', 'Says who decides about each table, what it is for and how long it is kept', 'for good'),
            ('installation', '2026-09-01', 'programme', 'Says whether this is a demonstration', 'for good'),
            ('programme', '2026-09-01', 'programme', 'Names the programme and its dates', 'for good'),
            ('service', '2026-09-01', 'programme', 'Names the services that take part', 'for good'),
            ('school', '2026-09-01', 'school', 'Names the school and whom to ring about a worry', 'while a partnership runs, then 1 year'),
            ('halfTerm', '2026-09-01', 'school', 'Puts sessions on days on which there is school', 'with the school'),
            ('closedDay', '2026-09-01', 'school', 'Puts sessions on days on which there is school', 'with the school'),
            ('partnership', '2026-09-01', 'service', 'Says which service works with which school', 'for good'),
            ('person', '2026-09-01', 'service', 'Lets an adult sign in and be named beside what they wrote', '1 year after the last role ends'),
            ('credential', '2026-09-01', 'service', 'Checks a password without knowing it', 'with the person'),
            ('role', '2026-09-01', 'service', 'Decides what a person may see and do, and from when to when', 'with the person'),
            ('invitation', '2026-09-01', 'service', 'Lets a person choose a password', '30 days after it expires'),
            ('invitationUse', '2026-09-01', 'service', 'Makes an invitation good for one use', 'with the invitation'),
            ('signIn', '2026-09-01', 'service', 'Keeps a browser signed in and shows people their devices', '30 days after it ends'),
            ('signOut', '2026-09-01', 'service', 'Ends a sign-in', 'with the sign-in'),
            ('guess', '2026-09-01', 'service', 'Slows down guessing of passwords; holds no address, only digests', '1 day'),
            ('draft', '2026-09-01', 'service', 'Keeps what was typed and not yet saved, for its author only', '14 days'),
            ('audit', '2026-09-01', 'school', 'Shows who opened or changed what; holds IDs and no story', '6 years');
        """
}
