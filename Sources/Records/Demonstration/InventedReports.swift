import Nurture

extension Invented {
    /// What is said of one pupil of the finished group.
    struct Report: Sendable {
        /// Marks at the start and at the end, a pair for each outcome in turn.
        let tutor: [(Int, Int)]
        let school: [(Int, Int)]
        /// Nil where the pupil would rather not.
        let pupil: [(Int, Int)]?
        /// One list for each carer who answers at the end; none where home has not answered.
        let homes: [[Int]]
        let seen: String
        let said: String
        let aim: String
        let aimMarks: (Int, Int)
        let noticed: [String]
    }

    /// All voices; two carers who differ; a voice that is awaited; one that declined.
    static let reports: [Report] = [
        Report(
            tutor: [(2, 4), (1, 3), (2, 4), (2, 4)], school: [(2, 3), (2, 4), (2, 4), (3, 4)], pupil: [(2, 4), (2, 5), (3, 5), (2, 4)],
            homes: [[4, 4, 5, 4]], seen: "Used to leave the circle when a note went wrong. Now laughs, counts in and starts again.",
            said: "I can do the hard bit with my eyes shut now.", aim: "Play the whole tune without looking", aimMarks: (2, 8),
            noticed: ["Taps on everything, and tells us which song it is."]),
        Report(
            tutor: [(3, 4), (2, 3), (2, 3), (2, 3)], school: [(3, 3), (2, 3), (1, 3), (2, 3)], pupil: [(3, 4), (1, 3), (2, 4), (3, 4)],
            homes: [[4, 5, 4, 4], [2, 2, 3, 2]],
            seen: "Sat outside for three weeks. Chose the bass drum in the fourth and has kept it since.",
            said: "They wait for my drum. It starts when I start.", aim: "Say my idea out loud", aimMarks: (1, 6),
            noticed: [
                "Sings in the bath again, for the first time since we moved.", "Is still very quiet with me, but asks when music is.",
            ]),
        Report(
            tutor: [(2, 3), (3, 4), (2, 3), (3, 5)], school: [(2, 3), (3, 4), (2, 2), (3, 4)], pupil: [(3, 3), (4, 5), (2, 3), (4, 5)],
            homes: [], seen: "Hears what others play and answers it. Needs the plan on a card, and then leads the start.",
            said: "Next time I want to be the conductor.", aim: "Conduct the group", aimMarks: (4, 9), noticed: []),
        Report(
            tutor: [(1, 2), (2, 4), (3, 4), (2, 3)], school: [(1, 3), (2, 3), (3, 4), (2, 3)], pupil: nil, homes: [[3, 4, 4, 5]],
            seen: "Comes in late and stays to the end. Helped to tune the ukuleles without being asked.", said: "", aim: "",
            aimMarks: (0, 0), noticed: ["Comes home happier on Tuesdays."]),
    ]

    static let story = GroupStory(
        helped: "The same three minutes at the start each week. A job for everybody: one counts in, one keeps the beat, one ends it.",
        hindered: "The hall next door. When there was singing practice we could not hear our own quiet parts.",
        learned: "To wait longer before helping. The silence after a wrong note is where they began to help each other.")

    static let forHome = "It is a joy to make music with your child. Ask for the song with the two drums."
}
