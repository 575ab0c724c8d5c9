import Nurture

extension Invented {
    static let services: [Service] = [millbrook, eastmere, winterfold]

    private static let millbrook = Service(
        name: "Millbrook Music Service", lead: ("Imogen Frost", "imogen.frost@millbrook.example"),
        tutors: [("Rafi Penrose", "rafi.penrose@millbrook.example"), ("Della Quayle", "della.quayle@millbrook.example")],
        schools: [
            School(
                urn: 100001, name: "Larkrise Primary School", address: "1 Larkrise Lane, Millbrook", safeguarding: "Gwen Ashby",
                phone: "01632 960011", lead: ("Bettina Marlow", "bettina.marlow@larkrise.example"),
                assistant: ("Owen Tarrant", "owen.tarrant@larkrise.example"),
                groups: [
                    Group(
                        name: "The Tides", room: "Music room", slot: slot(.tuesday, 10, 30), yearGroup: 3, weeksAgo: 8,
                        meetsToday: true, unfinished: 1,
                        pupils: [
                            Pupil(first: "Ayo", family: "Bankole", born: 0, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Mia", family: "Fenner", born: 67, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Kacper", family: "Wilk", born: 134, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(first: "Zara", family: "Holt", born: 201, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Jonah", family: "Pryce", born: 268, reasons: "Needs something to look forward to"),
                        ]),
                    Group(
                        name: "Rain Makers", room: "Library corner", slot: slot(.thursday, 13, 15), yearGroup: 2, weeksAgo: 3, consents: 4,
                        pupils: [
                            Pupil(first: "Isla", family: "Denby", born: 29, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Tariq", family: "Noon", born: 96, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Poppy", family: "Arkell", born: 163, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(first: "Leo", family: "Varga", born: 230, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Amara", family: "Quist", born: 297, reasons: "Needs something to look forward to"),
                        ]),
                    Group(
                        name: "The Lanterns", room: "Music room", slot: slot(.tuesday, 13, 30), yearGroup: 4, weeksAgo: 24, isClosed: true,
                        pupils: [
                            Pupil(first: "Esme", family: "Carrow", born: 41, reasons: "Gives up quickly and minds it very much"),
                            Pupil(first: "Idris", family: "Thorne", born: 118, carers: 2, reasons: "Speaks very little since a move"),
                            Pupil(
                                first: "Nell", family: "Ashdown", born: 187, access: "A plan on a card",
                                reasons: "Hears everything; finds the class too loud"),
                            Pupil(first: "Omar", family: "Fitch", born: 244, reasons: "Needs one good reason to come on Tuesdays"),
                        ]),
                    Group(
                        name: "(waiting)", room: "", slot: slot(.friday, 9, 0), yearGroup: 1, weeksAgo: -1, consents: 1,
                        pupils: [
                            Pupil(first: "Caleb", family: "Roe", born: 232, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Freya", family: "Moss", born: 299, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Hugo", family: "Lane", born: 6, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(first: "Priya", family: "Dell", born: 73, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Kit", family: "Warren", born: 140, reasons: "Needs something to look forward to"),
                        ]),
                ]),
            School(
                urn: 100002, name: "St Bride's Primary School", address: "Church Hill, Millbrook", safeguarding: "Paul Renshaw",
                phone: "01632 960012", lead: ("Anil Deacon", "anil.deacon@stbrides.example"),
                assistant: ("Joan Pitt", "joan.pitt@stbrides.example"),
                groups: [
                    Group(
                        name: "Bridge Band", room: "Old hall", slot: slot(.monday, 9, 45), yearGroup: 4, weeksAgo: 19, consents: 6,
                        pupils: [
                            Pupil(first: "Finn", family: "Oldacre", born: 58, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Hana", family: "Sorley", born: 125, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Dylan", family: "Peake", born: 192, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(
                                first: "Rosa", family: "Trigg", born: 259, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Eshan", family: "Vale", born: 326, reasons: "Needs something to look forward to"),
                            Pupil(first: "Wilf", family: "Tanner", born: 18, reasons: "Would not be parted from Finn"),
                        ]),
                    Group(
                        name: "The Owlets", room: "", slot: slot(.wednesday, 11, 15), yearGroup: 2, weeksAgo: 0, startsIn: 12, week: 7,
                        pupils: [
                            Pupil(first: "Agnes", family: "Birtwell", born: 33, reasons: "Whispers all day and sings at the gate"),
                            Pupil(first: "Callum", family: "Odell", born: 101, reasons: "Cannot wait, and hates that he cannot"),
                            Pupil(
                                first: "Meera", family: "Sandhu", born: 170, access: "Sits near the door", reasons: "New here since June"),
                            Pupil(first: "Rory", family: "Teasdale", born: 238, reasons: "Would rather drum than talk"),
                        ]),
                    Group(
                        name: "Copper Bells", room: "", slot: slot(.friday, 10, 45), yearGroup: 3, weeksAgo: 0, startsIn: 33,
                        isStaffed: false,
                        pupils: []),
                ]),
        ])

    private static let eastmere = Service(
        name: "Eastmere Music Hub", lead: ("Conrad Bell", "conrad.bell@eastmere.example"),
        tutors: [("Lottie Arden", "lottie.arden@eastmere.example"), ("Hamish Vane", "hamish.vane@eastmere.example")],
        schools: [
            School(
                urn: 100003, name: "Quarry Bank School", address: "Quarry Road, Eastmere", safeguarding: "Hattie Lowe",
                phone: "01632 960013", lead: ("Wilma Stroud", "wilma.stroud@quarrybank.example"),
                assistant: ("Dean Fossey", "dean.fossey@quarrybank.example"),
                groups: [
                    Group(
                        name: "Quiet Thunder", room: "Studio", slot: slot(.wednesday, 11, 0), yearGroup: 5, weeksAgo: 13, unfinished: 2,
                        pupils: [
                            Pupil(first: "Bea", family: "Lomax", born: 87, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Marcus", family: "Thorne", born: 154, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Lily", family: "Okafor", born: 221, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(
                                first: "Piotr", family: "Zych", born: 288, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Nell", family: "Avery", born: 355, reasons: "Needs something to look forward to"),
                        ])
                ]),
            School(
                urn: 100004, name: "Ferry Lane Primary", address: "Ferry Lane, Eastmere", safeguarding: "Ian Mottram",
                phone: "01632 960014", lead: ("Oona Castle", "oona.castle@ferrylane.example"),
                assistant: ("Mel Hargrove", "mel.hargrove@ferrylane.example"),
                groups: [
                    Group(
                        name: "Five Note Club", room: "Rainbow room", slot: slot(.friday, 10, 0), yearGroup: 1, weeksAgo: 6,
                        pupils: [
                            Pupil(first: "Samuel", family: "Croft", born: 116, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Aisha", family: "Rahm", born: 183, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Toby", family: "Sills", born: 250, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(first: "Grace", family: "Undaly", born: 317, access: "Now-and-next card"),
                        ]),
                    Group(
                        name: "Second Wind", room: "Rainbow room", slot: slot(.tuesday, 10, 0), yearGroup: 4, weeksAgo: 24, isClosed: true,
                        isHeard: true,
                        pupils: [
                            Pupil(first: "Hetty", family: "Marsh", born: 91, reasons: "Starts well and stops at the first mistake"),
                            Pupil(first: "Ravi", family: "Coyle", born: 175, reasons: "Plays alone at every break"),
                            Pupil(first: "Solly", family: "Dunmore", born: 263, reasons: "Knows all the words and says none of them"),
                        ]),
                    Group(
                        name: "The Long Beat", room: "Hall", slot: slot(.tuesday, 14, 0), yearGroup: 6, weeksAgo: 24, isClosed: true,
                        isShared: true,
                        pupils: [
                            Pupil(first: "Ella", family: "Brook", born: 145, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Kofi", family: "Danso", born: 212, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Ruby", family: "Stannard", born: 279, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(
                                first: "Alfie", family: "Keene", born: 346, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Noa", family: "Bright", born: 53, reasons: "Needs something to look forward to"),
                        ]),
                ]),
            School(
                urn: 100005, name: "Hawthorn School", address: "Long Acre, Eastmere", safeguarding: "Stella Brine",
                phone: "01632 960015", lead: ("Viv Nolan", "viv.nolan@hawthorn.example"),
                assistant: ("Kim Ewart", "kim.ewart@hawthorn.example"),
                groups: [
                    Group(
                        name: "Paper Drums", room: "Library", slot: slot(.monday, 13, 30), yearGroup: 2, weeksAgo: 1, consents: 3,
                        isAsked: false,
                        pupils: [
                            Pupil(first: "Oscar", family: "Pell", born: 174, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Maya", family: "Lind", born: 241, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Reece", family: "Hollow", born: 308, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(
                                first: "Yusuf", family: "Amari", born: 15, access: "Now-and-next card", reasons: "Finds friendships hard"),
                            Pupil(first: "Dora", family: "Finch", born: 82, reasons: "Needs something to look forward to"),
                        ])
                ]),
        ])

    private static let winterfold = Service(
        name: "Winterfold Sounds", lead: ("Petra Lund", "petra.lund@winterfoldsounds.example"),
        tutors: [("Gil Romney", "gil.romney@winterfoldsounds.example")],
        schools: [
            School(
                urn: 100006, name: "Winterfold Primary", address: "The Green, Winterfold", safeguarding: "Asif Moran",
                phone: "01632 960016", lead: ("Edie Platt", "edie.platt@winterfold.example"),
                assistant: ("Sol Rudd", "sol.rudd@winterfold.example"),
                groups: [
                    Group(
                        name: "Kites", room: "Music room", slot: slot(.thursday, 9, 30), yearGroup: 3, weeksAgo: 2, isHeard: true,
                        pupils: [
                            Pupil(first: "Erin", family: "Sallow", born: 203, reasons: "Loves music and finds the classroom hard"),
                            Pupil(first: "Jude", family: "Kemble", born: 270, reasons: "Very quiet; would gain from a small group"),
                            Pupil(
                                first: "Sofia", family: "Nunn", born: 337, access: "Ear defenders in loud rooms",
                                reasons: "Has asked to learn an instrument"),
                            Pupil(first: "Theo", family: "Larch", born: 44, access: "Now-and-next card", reasons: "Finds friendships hard"),
                        ])
                ])
        ])
}
