import Nurture

/// Invented names, and words that are put together, for databases of any size.
enum SimulatedWords {
    static let firstNames = [
        "Ada", "Alba", "Amos", "Anouk", "Bashir", "Bryn", "Cleo", "Dara", "Dev", "Edda", "Eli", "Esme", "Fern", "Florin", "Gwil", "Hana",
        "Idris", "Ines", "Ivo", "Jago", "Juno", "Kaya", "Kofi", "Lark", "Leda", "Malik", "Meera", "Milo", "Nadia", "Nye", "Olive", "Omar",
        "Perrin", "Priya", "Quinn", "Rafe", "Rhea", "Rumi", "Sana", "Senan", "Tamsin", "Teo", "Uma", "Vito", "Wren", "Xanthe", "Yara",
        "Zeb",
    ]

    static let familyNames = [
        "Abery", "Achterby", "Barlowe", "Bexfield", "Cadwell", "Corrigan", "Dunmoor", "Dyson-Lee", "Eastlake", "Emberley", "Farrow-Hill",
        "Fennick", "Garrowby", "Gledwin", "Harkaway", "Hollis-Ray", "Ingleton", "Iqram", "Jessop-Vey", "Kestrall", "Kimbrey", "Langmere",
        "Lorriman", "Marchbank", "Mottisham", "Nethercote", "Nwosa", "Oakhanger", "O’Dallan", "Penrallt", "Quillfeather", "Ravensby",
        "Rowntide", "Sallowfield", "Silvane", "Tarrowby", "Thistlewick", "Underhay", "Vanterpool", "Wainfleet", "Whitlow", "Yarrowdale",
        "Zielny",
    ]

    static let places = [
        "Alderbrook", "Ashmere", "Beckfoot", "Birchover", "Coldstream Hill", "Crowhurst Vale", "Dewsland", "Elmstead", "Fallowmere",
        "Gorsefield", "Harrowmoor", "Ivelbridge", "Kingsmead", "Longacre", "Marshgate", "Northwick", "Otterburn", "Pinewell", "Quayside",
        "Redmarley", "Silverhythe", "Thornley", "Upperdale", "Vennmoor", "Westering", "Yewcross",
    ]

    static let schoolKinds = ["Primary School", "C of E Primary School", "Community Primary", "Junior School", "Infant and Junior School"]

    static let groupNames = [
        "The Tides", "Rain Makers", "Bridge Band", "Quiet Thunder", "Five Note Club", "The Long Beat", "Paper Drums", "Kites", "Hum and Co",
        "The Offbeats", "Moon Choir", "Clockwork", "Lanterns", "The Echo Room", "Pebbles", "Night Train",
    ]

    static let rooms = ["Music room", "Library", "Old hall", "Studio", "Rainbow room", "Small hall", "Quiet room"]

    static let accessNeeds = [
        "Ear defenders in loud rooms", "Now-and-next card", "Sits near the door", "Large print", "Warn before loud sounds",
    ]

    static let reasons = [
        "Loves music and finds the classroom hard", "Very quiet; would gain from a small group", "Has asked to learn an instrument",
        "Finds friendships hard", "Needs something to look forward to", "New to the school this year", "Calm whenever there is a drum",
    ]

    static let didFirst = [
        "Passed a clap around the circle", "Copied and un-copied rhythms on djembes", "Wrote four lines about the sea",
        "Tried the ukuleles with one finger each", "Each taught the others a rhythm", "Played our song three times",
        "Listened to the rain on the roof and played it back", "Sang our names high and low",
    ]

    static let didThen = [
        "then chose one note each on the chime bars and made them a tune", "then stacked the parts up and took them apart again",
        "then played it quiet, loud, and as robots", "then found two chords for it", "then let each pupil conduct once",
        "and recorded nothing, because the room wanted to listen",
    ]

    static let nextTime = [
        "Let somebody else conduct.", "Bring the rain stick back: they asked for it.", "Finish the second verse.",
        "Tune the ukuleles before the session.", "Record it, if all agree.", "Ask who would like to hear it.", "Begin with the song.",
    ]

    static let notes = [
        "Put a hand up to go first.", "Watched for ten minutes, then joined on the shaker.", "Helped somebody to find the beat.",
        "Stayed with a hard rhythm until it worked.", "Left the circle once and came back alone.", "Sang out loud for the first time.",
        "Chose the lowest drum again and kept everybody together.", "Asked for the song from last week.",
        "Swapped places so that a friend could reach the chimes.",
    ]

    static let voices = [
        "It sounds like when the bus goes over the bridge.", "I was the boss of the quiet.", "My hands knew it before me.",
        "Can we do the thunder again?", "I like that nobody laughed.", "The big drum is for when words are too small.",
        "We made it up and now it is real.", "I am going to teach my nan.",
    ]

    static let fromHome = [
        "Taps on the table all through tea.", "Sings the train song to the baby.", "Tells us who conducted this week.",
        "Asked for a drum for the birthday.", "Goes in more easily on music days.", "Hums while getting dressed.",
    ]

    /// What a voice may write in a report.
    static func answers(of voice: ReportVoice) -> [String] {
        switch voice {
        case .pupil: voices
        case .tutor, .school: notes
        case .home: fromHome
        }
    }
}
