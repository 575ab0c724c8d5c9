import Nurture

extension Invented {
    /// An authority with its schools: places in hundreds of metres east and north of its middle, and how many pupils there are.
    struct Authority: Sendable {
        let code: String
        let name: String
        let middle: (east: Int, north: Int)
        let schools: [(urn: Int, name: String, east: Int, north: Int, pupils: Int)]
    }

    static let authorities: [Authority] = [
        Authority(
            code: "971", name: "Millbrook", middle: (452_000, 268_000),
            schools: [
                (100001, "Larkrise Primary School", 3, 8, 312),
                (100002, "St Bride's Primary School", -14, -6, 187),
                (100101, "Alder Green Primary School", 20, 28, 144),
                (100102, "Beacon Hill Primary School", -13, -3, 307),
                (100103, "Copperfield Infant School", 47, -29, 229),
                (100104, "Dunnock Lane Primary School", -10, 4, 155),
                (100105, "Easthope Village School", -145, -48, 35),
                (100106, "Foxholes Primary School", 54, 53, 234),
                (100107, "Gorse Bank School", -51, -29, 151),
                (100108, "Holloway Junior School", -44, 33, 233),
                (100109, "Ivy House Primary School", 7, -9, 268),
                (100110, "Kingfisher Primary School", -40, -10, 412),
                (100111, "Lower Tarrow Village School", 65, -149, 51),
                (100112, "Millbrook Park Academy", -14, -7, 216),
                (100113, "Nether Stoke Primary School", -36, -11, 152),
                (100114, "Orchard End Primary School", -39, -36, 374),
                (100115, "Pinfold Primary School", -57, 28, 280),
                (100116, "Ridgeway School", 40, -21, 305),
                (100117, "Sandpit Hill Infant School", 8, -31, 244),
                (100118, "Tarrow Bridge Primary School", -4, 13, 373),
                (100119, "Upper Tarrow Village School", -31, -240, 64),
            ]),
        Authority(
            code: "972", name: "Eastmere", middle: (489_000, 281_000),
            schools: [
                (100003, "Quarry Bank School", 6, -9, 244),
                (100004, "Ferry Lane Primary", -11, 5, 196),
                (100005, "Hawthorn School", 25, 21, 158),
                (100120, "Anchor Street Primary School", 51, 25, 382),
                (100121, "Bittern Primary School", 1, -42, 197),
                (100122, "Causeway School", -74, 39, 159),
                (100123, "Dyke End Primary School", -63, -31, 280),
                (100124, "Eastmere Academy", -21, 29, 374),
                (100125, "Fen Cross Village School", -193, 54, 39),
                (100126, "Gull Lane Infant School", -84, 13, 153),
                (100127, "Harbour View Primary School", -3, -12, 415),
                (100128, "Isle Road Primary School", 39, -80, 265),
                (100129, "Lantern Primary School", 50, -43, 297),
                (100130, "Marsh End Village School", -119, 29, 49),
                (100131, "Net Makers Primary School", -58, 2, 231),
                (100132, "Osier Bank School", 48, 51, 246),
                (100133, "Pier Road Junior School", 35, -20, 374),
                (100134, "Reedling Primary School", -13, 4, 401),
                (100135, "Saltings Primary School", 20, 23, 340),
                (100136, "Tidewell Village School", -42, 237, 81),
                (100137, "Whimbrel Primary School", -36, -81, 314),
            ]),
        Authority(
            code: "973", name: "Winterfold", middle: (431_000, 305_000),
            schools: [
                (100006, "Winterfold Primary", 2, -3, 221),
                (100138, "Ashgill Village School", 148, 206, 50),
                (100139, "Birkdale Head School", -76, -118, 29),
                (100140, "Cold Edge Primary School", -40, -25, 254),
                (100141, "Drover’s Way Primary School", 18, 24, 393),
                (100142, "Fellside Primary School", -35, -15, 184),
                (100143, "Gritstone Primary School", -64, -6, 147),
                (100144, "High Winter School", 126, -133, 78),
                (100145, "Kestrel Crag Village School", -138, 108, 89),
                (100146, "Lanehead Primary School", 55, 22, 154),
                (100147, "Moorgate Academy", -82, 32, 176),
                (100148, "Northrigg Village School", 158, 54, 28),
                (100149, "Packhorse Primary School", -53, -12, 306),
                (100150, "Quernstone School", 52, 24, 226),
                (100151, "Shepley Top Village School", 122, 165, 60),
                (100152, "Tenter Hill Primary School", -69, -51, 362),
                (100153, "Winterfold Junior School", 10, -14, 358),
                (100154, "Wool Street Primary School", -17, 43, 193),
            ]),
    ]

    /// Closed schools and what came of them.
    static let closures: [(urn: Int, name: String, authority: Int, successor: Int, closed: String)] = [
        (100095, "Pinfold Infant School", 0, 100115, "2024-08-31"),
        (100096, "Holloway First School", 0, 100108, "2023-08-31"),
        (100097, "Pier Road Infant School", 1, 100133, "2024-08-31"),
        (100098, "Moorgate Primary School", 2, 100147, "2022-12-31"),
    ]

    /// What schools wrote, so many days before today.
    static let interests:
        [(days: Int, content: (school: String, name: String, role: String, email: String, hopes: String), answer: String?)] = [
            (
                -19,
                (
                    "Upper Tarrow Village School", "Maud Ellery", "Head", "head@uppertarrow.example",
                    "We are small and a long way from anything. Four of our children would gain so much from making music in a quiet corner."
                ), "Rang Maud Ellery. We visit the school after half-term, and bring a tutor."
            ),
            (
                -3,
                (
                    "Gorse Bank School", "Fitz Corran", "SENCO", "senco@gorsebank.example",
                    "A group for pupils who find whole-class music too loud. We have a room and an assistant who plays the accordion."
                ), nil
            ),
        ]

    static let advice: [(days: Int, urn: Int, source: AdviceSource, by: String, words: String, lookedAfter: Int?, closeToExclusion: Int?)] =
        [
            (
                -150, 100111, .virtualSchool, "Ottilie Crane",
                "Asks us to think of this school first: several children have moved there this year.",
                nil, nil
            ),
            (-122, 100111, .schoolNumbers, "Jem Ardle", "By telephone, as of this term.", 7, 5),
            (
                -90, 100105, .inclusionTeam, "Silas Quoit", "Far from the town, and left out of most offers. The head would welcome us.",
                nil, nil
            ),
            (
                -12, 100107, .centreHead, "Marguerite Dunne", "Two families come to the centre from there and say how much is missing.",
                nil, nil
            ),
        ]

    /// Why the services chose the schools that they work with.
    static let reasons: [(urn: Int, criteria: Set<ChoiceCriterion>, reason: String)] = [
        (100001, [.inclusionTeam, .near], "The inclusion team named it first, and two of our tutors live close by."),
        (100002, [.lookedAfter, .virtualSchool], "The virtual school asked us; many children there have moved more than once."),
        (100003, [.interest, .closeToExclusion], "The head wrote to us and has freed a room."),
        (100006, [.neverWorkedWith, .farOut], "Nobody from our service had been there for years."),
    ]
}
