extension Schema {
    static let groups = """
        CREATE TABLE nurtureGroup (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            school BLOB NOT NULL REFERENCES school,
            identity BLOB,
            weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX nurtureGroupService ON nurtureGroup (service);
        CREATE INDEX nurtureGroupSchool ON nurtureGroup (school);

        CREATE TABLE groupClosure (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            closedOn TEXT NOT NULL CHECK (closedOn LIKE '____-__-__'),
            closedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE attachment (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            person BLOB NOT NULL REFERENCES person,
            role TEXT NOT NULL CHECK (role IN ('tutor', 'trainee', 'schoolStaff')),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__')
        ) STRICT;
        CREATE INDEX attachmentGroup ON attachment (nurtureGroup);
        CREATE INDEX attachmentPerson ON attachment (person);

        CREATE TABLE membership (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            pupil BLOB NOT NULL REFERENCES pupil,
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__')
        ) STRICT;
        CREATE INDEX membershipGroup ON membership (nurtureGroup);
        CREATE INDEX membershipPupil ON membership (pupil);

        CREATE TABLE session (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 200),
            heldOn TEXT NOT NULL CHECK (heldOn LIKE '____-__-__'),
            startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
            UNIQUE (nurtureGroup, number)
        ) STRICT;
        CREATE INDEX sessionDay ON session (nurtureGroup, heldOn);

        CREATE TABLE sessionMove (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            session BLOB NOT NULL REFERENCES session,
            wasOn TEXT NOT NULL CHECK (wasOn LIKE '____-__-__'),
            wasAt INTEGER NOT NULL CHECK (wasAt BETWEEN 0 AND 1439),
            reason TEXT NOT NULL,
            movedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sessionMoveSession ON sessionMove (session);

        CREATE TABLE sessionCancellation (
            session BLOB PRIMARY KEY REFERENCES session,
            reason TEXT NOT NULL,
            cancelledBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE sessionLog (
            session BLOB PRIMARY KEY REFERENCES session,
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            content BLOB,
            savedBy BLOB REFERENCES person,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE attendance (
            session BLOB NOT NULL REFERENCES session,
            pupil BLOB NOT NULL REFERENCES pupil,
            mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'watched', 'absent')),
            reason TEXT CHECK (reason IS NULL OR mark = 'absent'),
            PRIMARY KEY (session, pupil)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendancePupil ON attendance (pupil);

        CREATE TABLE adultPresence (
            session BLOB NOT NULL REFERENCES session,
            person BLOB NOT NULL REFERENCES person,
            present INTEGER NOT NULL CHECK (present IN (0, 1)),
            PRIMARY KEY (session, person)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE note (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            session BLOB NOT NULL REFERENCES session,
            pupil BLOB NOT NULL REFERENCES pupil,
            author BLOB NOT NULL REFERENCES person,
            content BLOB,
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1,
            UNIQUE (session, pupil, author)
        ) STRICT;
        CREATE INDEX notePupil ON note (pupil);

        CREATE TABLE voice (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            session BLOB NOT NULL REFERENCES session,
            pupil BLOB NOT NULL REFERENCES pupil,
            content BLOB,
            passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
            askedBy BLOB NOT NULL REFERENCES person,
            writtenBy BLOB NOT NULL REFERENCES person,
            wordForWord INTEGER NOT NULL CHECK (wordForWord IN (0, 1)),
            schoolMayRead INTEGER NOT NULL CHECK (schoolMayRead IN (0, 1)),
            homeMayRead INTEGER NOT NULL CHECK (homeMayRead IN (0, 1)),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX voiceSession ON voice (session);
        CREATE INDEX voicePupil ON voice (pupil);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('nurtureGroup', '2026-09-01', 'service', 'Names the group, its place and its time', 'programme end and 1 year'),
            ('groupClosure', '2026-09-01', 'service', 'Says that a group has ended', 'with the group'),
            ('attachment', '2026-09-01', 'service', 'Says which adults work with the group, and so who may see it', 'with the group'),
            ('membership', '2026-09-01', 'service', 'Says which pupils had a place, from when to when', 'with the group'),
            ('session', '2026-09-01', 'service', 'Says when the group meets', 'with the group'),
            ('sessionMove', '2026-09-01', 'service', 'Says that a session was moved and why', 'with the group'),
            ('sessionCancellation', '2026-09-01', 'service', 'Says that a session was cancelled and why', 'with the group'),
            ('sessionLog', '2026-09-01', 'service', 'What the group did and will try next', 'programme end and 1 year'),
            ('attendance', '2026-09-01', 'service', 'Who was there; a statistic once the names are dark', 'with the group'),
            ('adultPresence', '2026-09-01', 'service', 'Which adults were there', 'with the group'),
            ('note', '2026-09-01', 'service', 'What an adult saw of one pupil', 'programme end and 1 year'),
            ('voice', '2026-09-01', 'service', 'What a pupil said, and who may read it', 'programme end and 1 year');
        """
}
