import Nurture

extension Invented {
    /// A pupil whom a school nominated and who has no place yet.
    struct Waiting: Sendable {
        let first: String
        let family: String
        let yearGroup: Int
        /// Days after 1 September.
        let born: Int
        let reasons: String
    }

    static let waiting = [
        Waiting(first: "Saskia", family: "Bramwell", yearGroup: 2, born: 40, reasons: "Hums when she works, and only then"),
        Waiting(first: "Dev", family: "Okafor", yearGroup: 2, born: 112, reasons: "Has changed school twice this year"),
        Waiting(first: "Elsie", family: "Thackray", yearGroup: 2, born: 203, reasons: "Speaks to one friend and nobody else"),
        Waiting(first: "Marcus", family: "Vane", yearGroup: 3, born: 17, reasons: "Drums on everything, and is told off for it"),
        Waiting(first: "Lottie", family: "Sorrel", yearGroup: 3, born: 88, reasons: "Stays in at break since the summer"),
        Waiting(first: "Yusuf", family: "Karim", yearGroup: 3, born: 190, reasons: "Is proud of the songs his uncle taught him"),
        Waiting(first: "Bea", family: "Hallam", yearGroup: 1, born: 75, reasons: "Finds mornings hard, and brightens with music"),
        Waiting(first: "Otto", family: "Lindqvist", yearGroup: 1, born: 160, reasons: "Runs out of class; came back once for the choir"),
        Waiting(first: "Nia", family: "Prosser", yearGroup: 2, born: 290, reasons: "Asked by herself whether she might come"),
    ]

    /// What helps to find a place, for pupils in turn.
    static let described: [(music: String, interests: [String], tendency: Tendency?, need: PlaceNeed?)] = [
        ("Taps along under the table", ["drums", "rap"], .burstsOut, .important),
        ("Sings when nobody is near", ["singing", "film music"], .holdsBack, .pressing),
        ("Has never tried an instrument", ["keyboards"], .holdsBack, .important),
        ("Makes up songs about the dog", ["singing", "ukulele"], .varies, .welcome),
        ("Knows every theme of every game", ["film music", "keyboards"], .burstsOut, .pressing),
        ("Listens with both hands on the speaker", ["drums"], nil, nil),
    ]
}
