import Markup
import Nurture
import Records

/// What somebody said of a school.
enum EstablishmentNoteForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([("source", "virtualSchool"), ("by", "Ola Penn"), ("saidOn", "2026-11-02"), ("words", "Ask them first.")])
    }

    private static let counts = 0...2_000

    static func read(_ form: Form, today: Day) throws -> EstablishmentNoteDraft {
        var reading = FormReading(form)
        let source = AdviceSource(rawValue: form["source"])
        if source == nil { reading.wrong("source", "Choose who said it") }
        let by = reading.text("by", .line, called: "The name")
        if by.isEmpty { reading.wrong("by", "Enter the name of the person who said it") }
        let words = reading.text("words", .note, called: "The note")
        let day = reading.day("saidOn", orSay: "Enter the day on which it was said")
        if let day, day > today { reading.wrong("saidOn", "Enter a day that has been") }
        let lookedAfter = count("lookedAfter", &reading)
        let closeToExclusion = count("closeToExclusion", &reading)
        if source == .schoolNumbers, lookedAfter == nil, closeToExclusion == nil, reading.problems.isEmpty {
            reading.wrong("lookedAfter", "Enter at least one of the two numbers")
        } else if source != .schoolNumbers, words.isEmpty {
            reading.wrong("words", "Write what was said")
        }
        try reading.end()
        guard let source, let day else { throw Problems(list: reading.problems) }
        return EstablishmentNoteDraft(
            id: ID(form["id"]) ?? .new(), source: source,
            content: EstablishmentNoteContent(by: by, words: words, lookedAfter: lookedAfter, closeToExclusion: closeToExclusion),
            saidOn: day)
    }

    private static func count(_ name: String, _ reading: inout FormReading) -> Int? {
        let text = reading.form[name]
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), counts.contains(number) else {
            reading.wrong(name, "Enter a whole number, or leave it empty")
            return nil
        }
        return number
    }

    /// With the day of today, and an ID by which a note that is sent twice is known.
    static func empty(today: Day) -> Form { Form([("saidOn", today.iso), ("id", ID<EstablishmentNote>.new().description)]) }

    static func fields(_ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(hidden("id", form["id"]))
        \(radios("source", "Who said it?", AdviceSource.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["source"], problems))
        \(field(Field("by", "Name of the person who said it", value: form["by"], mostCharacters: 200), problems))
        \(field(Field("saidOn", "On which day", kind: .date, value: form["saidOn"]), problems))
        \(textArea("words", "What was said", value: form["words"], hint: "About the school, never about a child.", rows: 4, mostCharacters: 1_000, problems))
        \(fieldset("Numbers, as the school states them (optional)", """
            <p class="hint">Only your service sees them.</p>
            \(field(Field("lookedAfter", "Children looked after", value: form["lookedAfter"], inputMode: "numeric", width: 4), problems))
            \(field(Field("closeToExclusion", "Pupils close to exclusion", value: form["closeToExclusion"], inputMode: "numeric", width: 4), problems))
            """))
        """
    }
}
