import Markup

enum StyleOfStaves {
    static var markup: Markup {
        """
        \(voiceKey())
        \(beats(sessions, title: "A group’s sessions"))
        \(beats(attendance, title: "A pupil’s sessions: 17 of 20"))
        \(phrase(steps, title: "6 of 13 steps are done"))
        \(emptyState("Nothing yet: a rest of one bar, and how something gets here."))
        """
    }

    static var outcomes: Markup {
        """
        \(outcomeStave("Belongs to the group", agreement, saying: ["At the end all four voices agree."]))
        \(outcomeStave("Puts a hand up", disagreement, saying: ["At the start the pupil and the tutor saw different things. That is worth a talk.", "Two carers answered, and differ."]))
        \(outcomeStave("Keeps a beat with others", wholeGroup, saying: ["Five pupils, each with a note of their own."], joined: false))
        """
    }

    static var halfHours: Markup {
        """
        \(halfHour([BarPart("Hello song", minutes: 4), BarPart("Passing a clap around", minutes: 6), BarPart("A loop of four beats", minutes: 12), BarPart("Goodbye", minutes: 3)]))
        \(halfHour([BarPart("Hello song", minutes: 5), BarPart("Our own piece", minutes: 25), BarPart("Goodbye", minutes: 6)]))
        \(halfHour([]))
        """
    }

    static var aims: Markup {
        """
        \(goalPicture("I want to play in front of my class", [GoalPoint("Start", number: 2), GoalPoint("Middle", number: 5), GoalPoint("End", number: 8)], whenEmpty: ""))
        \(goalPicture("Wait for my turn", [GoalPoint("Start", number: 6), GoalPoint("Middle", number: 4), GoalPoint("End", number: 4)], whenEmpty: ""))
        \(goalFaces("I want to sing", [("Start", 1), ("Middle", 2), ("End", 3)], whenEmpty: ""))
        \(goalPicture("Learn the ukulele", [], whenEmpty: "Not asked yet."))
        """
    }

    private static let steps = (1...13).map { number in
        let state: PhraseStep.State = number < 7 ? .done : number == 7 ? .ready : number < 10 ? .waiting : .notStarted
        return PhraseStep(state, "step \(number)")
    }

    private static let agreement = VoiceSign.allCases.map { StaveNotes($0, start: [$0 == .home ? 3 : 2], end: [4]) }

    private static let disagreement = [
        StaveNotes(.pupil, start: [5], end: [3]), StaveNotes(.tutor, start: [1], end: [3]), StaveNotes(.school, start: [], end: [3]),
        StaveNotes(.home, start: [2, 4], end: [4, 4]),
    ]

    private static let wholeGroup = [
        StaveNotes(.pupil, start: [3, 3, 3, 4, 5], end: [4, 4, 5, 5, 5]),
        StaveNotes(.tutor, start: [1, 2, 2, 2, 3], end: [3, 3, 3, 3, 4]),
        StaveNotes(.school, start: [1, 1, 2, 2, 3], end: [2, 3, 4]), StaveNotes(.home, start: [], end: [3, 4, 4, 4, 4, 4, 4, 5]),
    ]

    private static let sessions = [
        Beat("logged", "1 logged"), Beat("logged", "2 logged"), Beat("cancelled", "3 cancelled"), Beat("logged", "4 logged"),
        Beat("unfinished", "5 not logged yet", startsBar: true), Beat("today", "6 today"), Beat("toCome", "7 to come"),
        Beat("toCome", "8 to come"),
    ]

    private static let attendance = (1...20).map { number in
        let kind = [2: "late", 3: "watched", 4: "absent", 11: "absent", 17: "cancelled"][number] ?? "present"
        return Beat(kind, "\(number) \(kind)", startsBar: number % 7 == 1)
    }
}
