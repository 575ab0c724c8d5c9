import Markup

enum StyleOfStaves {
    static var markup: Markup {
        """
        <ul class="voices">\(each(voices) { "<li>\(voiceSign($0.0))\($0.1)</li>" })</ul>
        \(beats(sessions, title: "A group’s sessions"))
        \(beats(attendance, title: "A pupil’s sessions"))
        \(emptyState("Nothing yet: a rest of one bar, and how something gets here."))
        """
    }

    private static let voices: [(VoiceSign, String)] = [(.pupil, "Pupil"), (.tutor, "Tutor"), (.school, "School"), (.home, "Home")]

    private static let sessions = [
        Beat("logged", "1 logged"), Beat("logged", "2 logged"), Beat("cancelled", "3 cancelled"), Beat("logged", "4 logged"),
        Beat("unfinished", "5 not logged yet", startsBar: true), Beat("today", "6 today"), Beat("toCome", "7 to come"),
        Beat("toCome", "8 to come"),
    ]

    private static let attendance = [
        Beat("present", "1 present"), Beat("late", "2 late"), Beat("watched", "3 watched"), Beat("absent", "4 absent"),
        Beat("present", "5 present", startsBar: true), Beat("present", "6 present"),
    ]
}
