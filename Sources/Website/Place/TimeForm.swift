import Markup
import Nurture
import Records

/// A weekday and time, from when to when, and what each year group would miss.
struct TimeForm {
    let places: PlacesPage
    let answers: Answers
    var time: OfferedTimeLine?
    var problems: [FieldProblem] = []
    /// The page to which saving leads; empty for the list of times.
    var back = ""

    /// The years of a primary school.
    private static let years = (0...6).compactMap(YearGroup.init)
    private static func lesson(_ year: YearGroup) -> String { "lesson-\(year.number)" }

    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([("weekday", "3"), ("time", "09:50"), ("lesson-4", "Handwriting")])
    }

    static func fill(_ time: OfferedTimeLine) -> Form {
        Form(
            [
                (name: "weekday", value: String(time.slot.weekday.rawValue)), (name: "time", value: time.slot.time.written),
                (name: "from", value: time.startsOn?.iso ?? ""), (name: "until", value: time.endsOn?.iso ?? ""),
            ] + time.lessons.map { (name: lesson($0.key), value: $0.value) })
    }

    /// - Throws: ``Problems``
    static func draft(_ form: Form) throws -> TimeDraft {
        var reading = FormReading(form)
        let weekday = Int(form["weekday"]).flatMap(Weekday.init(rawValue:))
        if weekday == nil { reading.wrong("weekday", "Choose the day of the week") }
        let time = reading.time("time", orSay: "Enter the time at which a session could begin, like 10:30")
        let start = form["from"].isEmpty ? nil : reading.day("from", orSay: "Enter the first day as a date, or leave it empty")
        let end = form["until"].isEmpty ? nil : reading.day("until", orSay: "Enter the last day as a date, or leave it empty")
        if let start, let end, end < start { reading.wrong("until", "The last day must not be before the first one") }
        for year in years where form[lesson(year)].count > 60 {
            reading.wrong(lesson(year), "Shorten what \(year.written) misses to 60 characters or fewer")
        }
        try reading.end()
        guard let weekday, let time else { throw Problems(list: reading.problems) }
        let lessons = years.map { ($0, form[lesson($0)]) }.filter { !$0.1.isEmpty }
        return TimeDraft(
            slot: Slot(weekday: weekday, time: time), startsOn: start, endsOn: end, lessons: Dictionary(uniqueKeysWithValues: lessons))
    }

    private var address: String { "\(Link.school(places.school))/times" }

    var markup: Markup {
        """
        \(WayBack.link(back, or: "Rooms, times and instruments", Link.places(places.school)))
        \(heading(time?.slot.written ?? "Offer a time", place: places.schoolName))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: time == nil ? "/drafts" : nil, """
            \(WayBack.input(back))
            \(when(time == nil, weekdayAndTime, else: "\(hidden("weekday", answers.form["weekday"]))\(hidden("time", answers.form["time"]))"))
            \(field(Field("from", "From", kind: .date, value: answers.form["from"], isOptional: true), problems))
            \(field(Field("until", "Until", kind: .date, value: answers.form["until"], isOptional: true), problems))
            \(fieldset("What would pupils miss?", """
                <p class="hint">The lesson at this time, year by year. A group should never always take a child from a lesson it loves.</p>
                \(each(TimeForm.years) { field(Field(TimeForm.lesson($0), $0.written, value: answers.form[TimeForm.lesson($0)], isOptional: true, width: 24, mostCharacters: 60), problems) })
                """))
            \(when(time == nil, savedStatus()))\(button(time == nil ? "Offer this time" : "Save"))
            """))
        \(ifLet(time) { time in
            details("Offer it no more", frame(to: Link.time(time.id, at: places.school) + "/end", "\(WayBack.input(back))<p>Groups that meet then go on as they are.</p>\(button("Offer it no more", .warning))"))
        })
        """
    }

    private var weekdayAndTime: Markup {
        """
        \(select("weekday", "Day of the week", [Choice("", "Choose one")] + Weekday.schoolDays.map { Choice(String($0.rawValue), $0.name) }, chosen: answers.form["weekday"], problems))
        \(field(Field("time", "A session could begin at", kind: .time, value: answers.form["time"]), problems))
        """
    }
}
