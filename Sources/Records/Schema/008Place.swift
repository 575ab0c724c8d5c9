extension Schema {
    /// Where and when groups meet and with what: rooms, times, trips, instruments and centres; what school and service agree on for a
    /// group, and their meeting before it starts.
    static let place = """
        CREATE TABLE room (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            words BLOB NOT NULL,
            isQuiet INTEGER NOT NULL CHECK (isQuiet IN (0, 1)),
            isEnclosed INTEGER NOT NULL CHECK (isEnclosed IN (0, 1)),
            places INTEGER CHECK (places BETWEEN 1 AND 500),
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX roomSchool ON room (school);

        CREATE TABLE roomEnd (
            room BLOB PRIMARY KEY REFERENCES room,
            endedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE roomSight (
            room BLOB NOT NULL REFERENCES room,
            seenOn TEXT NOT NULL CHECK (seenOn LIKE '____-__-__'),
            seenBy BLOB NOT NULL REFERENCES person,
            recordedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            PRIMARY KEY (room, seenOn, seenBy)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE roomBooking (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            room BLOB NOT NULL REFERENCES room,
            bookedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX roomBookingRoom ON roomBooking (room);

        CREATE TABLE offeredTime (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
            startsOn TEXT CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT CHECK (endsOn LIKE '____-__-__' AND (startsOn IS NULL OR endsOn >= startsOn)),
            savedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            UNIQUE (school, weekday, startsAt)
        ) STRICT;

        CREATE TABLE missedLesson (
            offeredTime BLOB NOT NULL REFERENCES offeredTime ON DELETE CASCADE,
            yearGroup INTEGER NOT NULL CHECK (yearGroup BETWEEN -1 AND 13),
            lesson TEXT NOT NULL CHECK (length(lesson) BETWEEN 1 AND 60),
            PRIMARY KEY (offeredTime, yearGroup)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE trip (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            school BLOB NOT NULL REFERENCES school,
            yearGroup INTEGER CHECK (yearGroup BETWEEN -1 AND 13),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT NOT NULL CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn),
            what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 100),
            savedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX tripSchool ON trip (school);

        CREATE TABLE instrument (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB REFERENCES service,
            school BLOB REFERENCES school,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000),
            savedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            CHECK ((service IS NULL) <> (school IS NULL))
        ) STRICT;
        CREATE INDEX instrumentService ON instrument (service);
        CREATE INDEX instrumentSchool ON instrument (school);

        CREATE TABLE instrumentBooking (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            instrument BLOB NOT NULL REFERENCES instrument,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000),
            startsOn TEXT NOT NULL CHECK (startsOn LIKE '____-__-__'),
            endsOn TEXT NOT NULL CHECK (endsOn LIKE '____-__-__' AND endsOn >= startsOn),
            bookedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX instrumentBookingGroup ON instrumentBooking (nurtureGroup);
        CREATE INDEX instrumentBookingInstrument ON instrumentBooking (instrument);

        CREATE TABLE centre (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            service BLOB NOT NULL REFERENCES service,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            address TEXT NOT NULL CHECK (length(address) <= 500),
            easting INTEGER,
            northing INTEGER,
            CHECK ((easting IS NULL) = (northing IS NULL)),
            UNIQUE (service, name)
        ) STRICT;

        CREATE TABLE centreBooking (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            centre BLOB NOT NULL REFERENCES centre,
            content BLOB,
            bookedBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX centreBookingCentre ON centreBooking (centre);

        CREATE TABLE lateStart (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            week INTEGER NOT NULL CHECK (week BETWEEN 2 AND 60),
            setBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE agreement (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES nurtureGroup,
            number INTEGER NOT NULL CHECK (number >= 1),
            content BLOB,
            matchFunding INTEGER NOT NULL CHECK (matchFunding >= 0),
            savedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            UNIQUE (nurtureGroup, number)
        ) STRICT;

        CREATE TABLE agreementConfirmation (
            agreement BLOB NOT NULL REFERENCES agreement,
            side TEXT NOT NULL CHECK (side IN ('school', 'service')),
            person BLOB REFERENCES person,
            at INTEGER NOT NULL,
            PRIMARY KEY (agreement, side)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE startMeeting (
            nurtureGroup BLOB PRIMARY KEY REFERENCES nurtureGroup,
            heldOn TEXT NOT NULL CHECK (heldOn LIKE '____-__-__'),
            startsAt INTEGER CHECK (startsAt BETWEEN 0 AND 1439),
            content BLOB,
            savedBy BLOB REFERENCES person,
            at INTEGER NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE startMeetingGuest (
            nurtureGroup BLOB NOT NULL REFERENCES startMeeting,
            person BLOB NOT NULL REFERENCES person,
            PRIMARY KEY (nurtureGroup, person)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE startMeetingNote (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            nurtureGroup BLOB NOT NULL REFERENCES startMeeting,
            content BLOB,
            writtenBy BLOB REFERENCES person,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX startMeetingNoteGroup ON startMeetingNote (nurtureGroup);

        INSERT INTO retention (tableName, since, controller, purpose, rule) VALUES
            ('room', '2026-09-01', 'school', 'Says where in the school a group can meet, and who has the key', 'with the school'),
            ('roomEnd', '2026-09-01', 'school', 'Says that a room is offered no more', 'with the room'),
            ('roomSight', '2026-09-01', 'school', 'Says who has seen a room before a group starts in it', 'with the room'),
            ('roomBooking', '2026-09-01', 'service', 'Says which room a group meets in', 'with the group'),
            ('offeredTime', '2026-09-01', 'school', 'Says when the school can let pupils go to a group', 'with the school'),
            ('missedLesson', '2026-09-01', 'school', 'Says which lesson a year group misses at a time', 'with the time'),
            ('trip', '2026-09-01', 'school', 'Keeps sessions off days on which a year group or the school is out', 'with the school'),
            ('instrument', '2026-09-01', 'service', 'Says what a school has and what a service lends', 'for good'),
            ('instrumentBooking', '2026-09-01', 'service', 'Says what a group plays on, from when to when', 'with the group'),
            ('centre', '2026-09-01', 'service', 'Names a music centre at which groups can meet', 'for good'),
            ('centreBooking', '2026-09-01', 'service', 'Says at which centre a group meets, who brings the pupils and how', 'with the group'),
            ('lateStart', '2026-09-01', 'service', 'Says from which week of the programme on a group runs', 'with the group'),
            ('agreement', '2026-09-01', 'service', 'What school and service agreed on for a group, each version', 'programme end and 1 year'),
            ('agreementConfirmation', '2026-09-01', 'service', 'Says who agreed for the school and for the service, and when', 'with the agreement'),
            ('startMeeting', '2026-09-01', 'service', 'Says when school and service meet before a group starts', 'programme end and 1 year'),
            ('startMeetingGuest', '2026-09-01', 'service', 'Says who comes to that meeting', 'with the meeting'),
            ('startMeetingNote', '2026-09-01', 'service', 'What was agreed at that meeting', 'programme end and 1 year');
        """
}
