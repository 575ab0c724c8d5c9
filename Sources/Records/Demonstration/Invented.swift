import Nurture

/// The demonstration's invented people, places and words.
enum Invented {
    struct Service: Sendable {
        let name: String
        let lead: (name: String, email: String)
        let tutors: [(name: String, email: String)]
        let schools: [School]
    }

    struct School: Sendable {
        let urn: Int
        let name: String
        let address: String
        let safeguarding: String
        let phone: String
        let lead: (name: String, email: String)
        let assistant: (name: String, email: String)
        let groups: [Group]
    }

    struct Group: Sendable {
        let name: String
        let room: String
        let slot: Slot
        let yearGroup: Int
        /// How long ago it began; −1 for pupils who still wait for a group.
        let weeksAgo: Int
        var meetsToday = false
        /// How many of the pupils have a yes to taking part.
        var consents = 5
        /// How many past sessions have no log yet.
        var unfinished = 0
        var isClosed = false
        /// In how many days it begins, for a group that is formed and has not met yet.
        var startsIn: Int?
        /// The week of the programme in which it begins.
        var week = 1
        /// Whether a tutor and an assistant are found.
        var isStaffed = true
        /// Whether its pupils have been asked anything, and somebody has given marks.
        var isAsked = true
        /// Whether all four voices say what they are asked.
        var isHeard = false
        /// Whether what came of it was shared.
        var isShared = false
        let pupils: [Pupil]
    }

    struct Pupil: Sendable {
        let first: String
        let family: String
        /// Days after 1 September.
        let born: Int
        /// How many adults may answer for the pupil.
        var carers = 1
        var access = ""
        var reasons = ""
    }

    static func slot(_ weekday: Weekday, _ hour: Int, _ minute: Int) -> Slot {
        Slot(weekday: weekday, time: WallTime(hour: hour, minute: minute) ?? .midnight)
    }

    static let carers = ["Dana", "Marek", "Ruth", "Samir", "Joy"]

    static let profiles: [ProfileContent] = [
        ProfileContent(
            strengths: "Notices rhythm everywhere", whatIsHard: "Waiting for a turn", whatHelps: "Knowing what comes next",
            interests: "Drums, football songs"),
        ProfileContent(
            strengths: "Kind to younger children", whatIsHard: "Speaking in front of others",
            whatHelps: "A friend beside, time to watch first", interests: "Singing, keyboards"),
        ProfileContent(
            strengths: "Has wild ideas", whatIsHard: "Loud rooms", whatHelps: "A quiet corner, ear defenders",
            interests: "Film music, making up stories"),
        ProfileContent(
            strengths: "Never gives up", whatIsHard: "Mornings", whatHelps: "A job to do on arriving", interests: "Ukulele, rap"),
        ProfileContent(
            strengths: "Makes others laugh", whatIsHard: "Losing a game", whatHelps: "Humour, a fresh start", interests: "Bass, beatbox"),
    ]

    static let sessions: [(did: String, next: String)] = [
        (
            "Passed a clap around the circle, then each chose one note on the chime bars and we played them as a tune.",
            "Let somebody else conduct."
        ),
        ("Copied and un-copied rhythms on djembes. Made up thunder and rain.", "Bring the rain stick back: they asked for it."),
        ("Wrote four lines about the sea and found two chords for them.", "Finish the second verse."),
        ("Tried the ukuleles with one finger each, one chord a pupil.", "Tune them before the session."),
        ("Each taught the others a rhythm. We stacked them up and took them apart again.", "Record it, if all agree."),
        ("Played our song three times: quiet, loud, and as robots.", "Ask who would like to hear it."),
    ]

    /// What groups look at: the younger, and those from Year 3 on.
    static let outcomes: [Set<String>] = [
        ["Confidence", "Belonging", "Getting on with others", "Making music"],
        ["Trying again", "Confidence", "Belonging", "Music with others"],
    ]

    /// What schools value besides the programme's signs.
    static let signs = [
        "Confidence": ["Answers the register aloud", "Takes a message to the office"], "Belonging": ["Sits with others at lunch"],
    ]

    static let notes = [
        "Put a hand up to go first.", "Watched for ten minutes, then joined on the shaker.", "Helped somebody to find the beat.",
        "Stayed with a hard rhythm until it worked.", "Left the circle once and came back alone.", "Sang out loud for the first time.",
    ]

    static let besides = [
        "Talked about the drum all the way back to class.", "Told the class teacher what we made.", "Asked me to keep the seat beside me.",
    ]

    static let voices = [
        "It sounds like when the bus goes over the bridge.", "I was the boss of the quiet.", "My hands knew it before me.",
        "Can we do the thunder again?", "I like that nobody laughed.",
    ]
}
