extension Schema {
    /// What tutors say of themselves, what they have learned, what they were told of a group, and where their calendars look.
    static let tutors = """
        CREATE TABLE tutorOffer (
            person BLOB PRIMARY KEY REFERENCES person,
            content BLOB NOT NULL,
            interestedSince TEXT CHECK (interestedSince LIKE '____-__-__'),
            savedAt INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE tutorSchool (
            person BLOB NOT NULL REFERENCES person,
            school BLOB NOT NULL REFERENCES school,
            PRIMARY KEY (person, school)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tutorSchoolSchool ON tutorSchool (school);

        CREATE TABLE trainingTopic (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            programme BLOB NOT NULL REFERENCES programme,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            validMonths INTEGER CHECK (validMonths BETWEEN 1 AND 120),
            isExpected INTEGER NOT NULL CHECK (isExpected IN (0, 1)),
            UNIQUE (programme, name)
        ) STRICT;

        CREATE TABLE course (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            place TEXT NOT NULL CHECK (length(place) <= 200),
            heldOn TEXT NOT NULL CHECK (heldOn LIKE '____-__-__'),
            madeBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX courseService ON course (service);

        CREATE TABLE courseTopic (
            course BLOB NOT NULL REFERENCES course,
            topic BLOB NOT NULL REFERENCES trainingTopic,
            PRIMARY KEY (course, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE trainingTaken (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            person BLOB NOT NULL REFERENCES person,
            topic BLOB NOT NULL REFERENCES trainingTopic,
            course BLOB REFERENCES course,
            takenOn TEXT NOT NULL CHECK (takenOn LIKE '____-__-__'),
            validUntil TEXT CHECK (validUntil LIKE '____-__-__' AND validUntil >= takenOn),
            recordedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            UNIQUE (person, topic, takenOn)
        ) STRICT;
        CREATE INDEX trainingTakenCourse ON trainingTaken (course);

        CREATE TABLE briefingReading (
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            person BLOB NOT NULL REFERENCES person,
            contentDigest BLOB NOT NULL CHECK (length(contentDigest) = 32),
            at INTEGER NOT NULL,
            PRIMARY KEY (nurtureGroup, person)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE outcomeTalk (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            heldOn TEXT NOT NULL CHECK (heldOn LIKE '____-__-__'),
            content BLOB,
            recordedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outcomeTalkGroup ON outcomeTalk (nurtureGroup);

        CREATE TABLE feed (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            secretDigest BLOB NOT NULL UNIQUE CHECK (length(secretDigest) = 32),
            person BLOB NOT NULL REFERENCES person,
            service BLOB REFERENCES service,
            school BLOB REFERENCES school,
            madeAt INTEGER NOT NULL,
            CHECK (service IS NULL OR school IS NULL)
        ) STRICT;
        CREATE INDEX feedPerson ON feed (person);

        CREATE TABLE feedReading (
            feed BLOB PRIMARY KEY REFERENCES feed,
            at INTEGER NOT NULL,
            windowStart INTEGER NOT NULL,
            count INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE feedEnd (
            feed BLOB PRIMARY KEY REFERENCES feed,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('tutorOffer', '2026-09-01', 'service', 'What a tutor says of themselves, so that a service finds the right one for a group', 'with the person'),
            ('tutorSchool', '2026-09-01', 'service', 'At which schools a tutor teaches already', 'with the person'),
            ('trainingTopic', '2026-09-01', 'programme', 'Names what people who work with groups learn about', 'for good'),
            ('course', '2026-09-01', 'service', 'Says which training a service offers, where and when', 'programme end and 1 year'),
            ('courseTopic', '2026-09-01', 'service', 'Says what a course is about', 'with the course'),
            ('trainingTaken', '2026-09-01', 'service', 'Shows which training a person has and until when it is valid', 'with the person'),
            ('briefingReading', '2026-09-01', 'service', 'Shows who has read the briefing of a group as it stands', 'with the group'),
            ('outcomeTalk', '2026-09-01', 'service', 'Says when and with whom the talk about what a school hopes for was', 'with the group'),
            ('feed', '2026-09-01', 'service', 'Lets a person''s calendar read when groups meet; holds no address, only its digest', 'with the person'),
            ('feedReading', '2026-09-01', 'service', 'Shows a person when a calendar was last read, and slows down too many readings', 'with the feed'),
            ('feedEnd', '2026-09-01', 'service', 'Says that a calendar''s address was revoked', 'with the feed');
        """
}
