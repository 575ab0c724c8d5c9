extension Schema {
    /// What the four voices give. Nothing is overwritten: a correction is a new row that revises the one before. A mark without a
    /// number is “can't say yet” or a pass.
    static let reports = """
        CREATE TABLE contribution (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            pupil BLOB NOT NULL REFERENCES pupil,
            point TEXT NOT NULL CHECK (point IN ('start', 'middle', 'end')),
            voice TEXT NOT NULL CHECK (voice IN ('pupil', 'tutor', 'school', 'home')),
            state TEXT NOT NULL CHECK (state IN ('sent', 'declined', 'notReached')),
            scale TEXT NOT NULL CHECK (scale IN ('marks', 'words', 'faces')),
            scribe TEXT CHECK (scribe IN ('pupil', 'wordForWord', 'inOwnWords')),
            content BLOB,
            author BLOB REFERENCES person,
            carer BLOB REFERENCES carer,
            revises BLOB UNIQUE REFERENCES contribution,
            at INTEGER NOT NULL,
            CHECK (voice = 'home' OR carer IS NULL),
            CHECK (voice = 'pupil' OR scribe IS NULL)
        ) STRICT;
        CREATE INDEX contributionGroup ON contribution (nurtureGroup, pupil);
        CREATE INDEX contributionPupil ON contribution (pupil);

        CREATE TABLE rating (
            contribution BLOB NOT NULL REFERENCES contribution,
            outcome BLOB NOT NULL REFERENCES outcome,
            mark INTEGER CHECK (mark BETWEEN 1 AND 5),
            PRIMARY KEY (contribution, outcome)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE goal (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            pupil BLOB NOT NULL REFERENCES pupil,
            content BLOB,
            madeIn BLOB NOT NULL REFERENCES contribution
        ) STRICT;
        CREATE INDEX goalPupil ON goal (pupil, nurtureGroup);

        CREATE TABLE goalMark (
            contribution BLOB NOT NULL REFERENCES contribution,
            goal BLOB NOT NULL REFERENCES goal,
            number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10),
            PRIMARY KEY (contribution, goal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reportsCompletion (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            completedOn TEXT NOT NULL CHECK (completedOn LIKE '____-__-__')
        ) STRICT;

        CREATE TABLE homeInvitation (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            tokenDigest BLOB NOT NULL UNIQUE CHECK (length(tokenDigest) = 32),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            pupil BLOB NOT NULL REFERENCES pupil,
            carer BLOB NOT NULL REFERENCES carer,
            point TEXT NOT NULL CHECK (point IN ('start', 'middle', 'end')),
            madeBy BLOB REFERENCES person,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX homeInvitationPupil ON homeInvitation (pupil, nurtureGroup);

        CREATE TABLE homeInvitationEnd (
            invitation BLOB PRIMARY KEY REFERENCES homeInvitation,
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE homeInvitationTry (
            number INTEGER PRIMARY KEY,
            invitation BLOB NOT NULL REFERENCES homeInvitation,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX homeInvitationTryInvitation ON homeInvitationTry (invitation);

        CREATE TABLE homeOpening (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            tokenDigest BLOB NOT NULL UNIQUE CHECK (length(tokenDigest) = 32),
            invitation BLOB NOT NULL REFERENCES homeInvitation,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX homeOpeningInvitation ON homeOpening (invitation);

        CREATE TABLE reminder (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            sentBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reminderGroup ON reminder (nurtureGroup);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('contribution', '2026-09-01', 'service', 'One voice''s part of the report on a pupil', 'programme end and 1 year'),
            ('rating', '2026-09-01', 'service', 'A mark by one voice; a statistic once the names are dark', 'with the contribution'),
            ('goal', '2026-09-01', 'service', 'A pupil''s own aim in the pupil''s words', 'programme end and 1 year'),
            ('goalMark', '2026-09-01', 'service', 'How near a pupil finds the own aim', 'with the goal'),
            ('reportsCompletion', '2026-09-01', 'service', 'Says since when all reports of a group are complete, and so until when its tutor reaches it', 'with the group'),
            ('homeInvitation', '2026-09-01', 'school', 'Lets one carer give home''s part of the report on one child', '30 days after it expires'),
            ('homeInvitationEnd', '2026-09-01', 'school', 'Says that an invitation was withdrawn', 'with the invitation'),
            ('homeInvitationTry', '2026-09-01', 'school', 'Counts wrong birth dates, never which', 'with the invitation'),
            ('homeOpening', '2026-09-01', 'school', 'Lets a carer go on without giving the birth date again', 'with the invitation'),
            ('reminder', '2026-09-01', 'service', 'Says when those who have not answered were last reminded', 'with the group');
        """
}
