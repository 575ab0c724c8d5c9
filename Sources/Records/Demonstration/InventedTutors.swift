import Nurture

extension Invented {
    /// What tutors say of themselves, the first of each service first.
    static let offers = [
        TutorOffer(
            instruments: "Cajón, guitar, anything with a skin on it", practice: [.improvising, .percussion, .communityMusic],
            ownWords: "I begin with listening. I have learned to wait, and I am still learning when to stop.",
            free: ["9:00–12:00", "9:00–11:30, 13:00–15:00", "9:00–12:00", "13:00–15:00", "9:00–12:00"].enumerated().flatMap {
                number, text in
                FreeTime.read(text, on: Weekday.schoolDays[number]) ?? []
            }),
        TutorOffer(
            instruments: "Violin, voice, laptop", practice: [.songwriting, .singing, .technology],
            ownWords: "Children write better songs than I do; I hold the microphone.",
            free: FreeTime.read("9:00–15:00", on: .wednesday) ?? []),
    ]
}
