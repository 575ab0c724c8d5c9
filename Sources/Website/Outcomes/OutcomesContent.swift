import Markup
import Nurture
import Records

/// What came of a group, without a name: the same on a head's page, on paper and in a share.
struct OutcomesContent {
    let outcomes: OutcomesForHead
    /// Links to what is missing, for those who may bring it.
    var choosing: Markup = .nothing
    /// What stands in place of the quotes that may leave, for those who may read more.
    var quotes: Markup?
    /// How many quotes there is room for.
    var mostQuotes = Int.max

    var markup: Markup {
        """
        \(facts)
        \(part("Sessions", sessions))
        \(part("Outcomes, as each voice sees them", staves))
        \(quotesPart)
        \(when(!outcomes.story.isEmpty, part("What the tutor says of the work", StoryColumns(story: outcomes.story).markup)))
        """
    }

    /// From the first session to the last.
    static func dates(_ outcomes: OutcomesForHead) -> String {
        outcomes.days.map { "\($0.lowerBound.short) to \($0.upperBound.short)" } ?? "No sessions yet"
    }

    static let scope = "For school and service only"

    static var onlyNotice: Markup {
        notice(.plain, scope, "<p>So few children could be recognised. Please don’t pass this on, and don’t put it on a website.</p>")
    }

    private var held: Int { outcomes.sessions.count { [.logged, .unfinished].contains($0.state) } }
    private var planned: Int { outcomes.sessions.count { $0.state != .cancelled } }

    private var facts: Markup {
        """
        <dl class="facts">\
        <div><dt>Sessions held</dt><dd>\(held) of \(planned)</dd></div>\
        <div><dt>Pupils counted</dt><dd>\(outcomes.counted) of \(outcomes.counted + outcomes.uncounted)</dd></div>\
        \(when(outcomes.attendance.places > 0, "<div><dt>Places taken</dt><dd>\(outcomes.attendance.taken) of \(outcomes.attendance.places)</dd></div>"))\
        </dl>
        \(when(outcomes.uncounted > 0, "<p class=\"detail\">\(OutcomesContent.uncounted(outcomes.uncounted))</p>"))
        """
    }

    static func uncounted(_ count: Int) -> String {
        count == 1
            ? "1 pupil’s family has not said yes to being counted: that child is not in these notes."
            : "The families of \(count) pupils have not said yes to being counted: those children are not in these notes."
    }

    private var sessions: Markup {
        guard !outcomes.sessions.isEmpty else { return emptyState("There are no sessions yet.") }
        return """
            \(beats(outcomes.sessions.map { Beat("\($0.state)", "session \($0.number) \(SessionWords.words($0.state).lowercased())", startsBar: $0.startsBar) }, title: "\(outcomes.sessions.count) sessions"))
            \(when(outcomes.attendance.places > 0, "<p>\(attendance)</p>"))
            """
    }

    private var attendance: String {
        let counts = outcomes.attendance
        let there = [AttendanceMark.present, .late, .watched].compactMap { mark in
            counts.marks[mark].map { "\($0) \(mark.words.lowercased())" }
        }
        let inAll =
            "The pupils who are counted had \(counts.places) places in \(counts.sessions == 1 ? "1 session" : "\(counts.sessions) sessions")."
        let taken = there.isEmpty ? "None was taken" : "\(counts.taken) \(counts.taken == 1 ? "was" : "were") taken: \(there.listed)"
        let away = counts.marks[.absent].map { "\($0) absent" } ?? "nobody was absent"
        return "\(inAll) \(taken); \(away)."
    }

    private var staves: Markup {
        guard !outcomes.outcomes.isEmpty else {
            return """
                \(emptyState("No outcome is chosen yet. The service lead or the school lead chooses which ones this group looks at."))
                \(choosing)
                """
        }
        return """
            \(when(outcomes.waiting > 0, "<p>\(waiting)</p>"))
            \(when(!outcomes.hasMarks, emptyState(nothingGiven), else: voiceKey()))
            <div class="outcome-rows">\(each(outcomes.outcomes) { stave($0) })</div>
            \(when(outcomes.hasMarks, "<p class=\"detail\">\(GroupSentences.standing)</p>"))
            """
    }

    private var nothingGiven: String {
        "No marks yet. A pupil’s marks come here once both the tutor and the school have given theirs."
    }

    private var waiting: String {
        outcomes.waiting == 1
            ? "Of 1 pupil some marks are not here yet: they come once both the tutor and the school have given theirs."
            : "Of \(outcomes.waiting) pupils some marks are not here yet: they come once both the tutor and the school have given theirs."
    }

    private func stave(_ outcome: OutcomeNotes) -> Markup {
        let title = "\(outcome.heading.words): \(outcome.name)"
        guard outcomes.hasMarks else { return "<p><strong>\(title)</strong> \(outcome.meaning)</p>" }
        return outcomeStave(title, OutcomesContent.notes(outcome), saying: outcome.sentences, joined: false)
    }

    static func notes(_ outcome: OutcomeNotes) -> [StaveNotes] {
        outcome.notes.compactMap { notes in
            VoiceSign(rawValue: notes.voice.rawValue).map {
                StaveNotes($0, start: notes.marks[.start] ?? [], end: notes.marks[.end] ?? [])
            }
        }
    }

    private var quotesPart: Markup {
        if let quotes { return quotes }
        let shown = outcomes.quotes.prefix(mostQuotes)
        let more = outcomes.quotes.count - shown.count
        return when(
            !shown.isEmpty,
            part(
                "In the pupils’ own words",
                """
                <div class="quotes">\(each(Array(shown)) { quote($0.words, by: "A pupil", asked: $0.question?.words) })</div>
                \(when(more > 0, "<p class=\"detail\">\(more == 1 ? "1 more is" : "\(more) more are") on the page online.</p>"))
                """))
    }
}

/// What helped, what got in the way and what the tutor learned, side by side where there is room.
struct StoryColumns {
    let story: GroupStory

    var markup: Markup {
        "<div class=\"columns\">\(each(GroupStory.Part.allCases.filter { !story[$0].isEmpty }) { "<div><h3>\(StoryWords.heading($0))</h3>\(paragraphs(story[$0]))</div>" })</div>"
    }
}
