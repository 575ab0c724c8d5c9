import Markup
import Nurture
import Records

/// What a pupil said: the words, who asked and who wrote, and who may read it, which the pupil chooses.
enum VoiceForm {
    static let sample: @Sendable (SampleWorld) -> Form = { world in
        Form([("p-\(world["pupil"])-voice-id", ID<Voice>.new().description), ("p-\(world["pupil"])-voice", "It sounded like rain")])
    }

    /// - Throws: ``Problems``
    static func voices(_ form: Form, _ page: SessionPage) throws -> [VoiceDraft] {
        var reading = FormReading(form)
        let voices = voices(&reading, page)
        try reading.end()
        return voices
    }

    static func voices(_ reading: inout FormReading, _ page: SessionPage) -> [VoiceDraft] {
        page.register.compactMap { voice(&reading, $0, page) }
    }

    private static func voice(_ reading: inout FormReading, _ line: RegisterLine, _ page: SessionPage) -> VoiceDraft? {
        let prefix = SessionForm.prefix(line.pupil)
        let form = reading.form
        let words = reading.text("\(prefix)-voice", .voice, called: "What \(line.name) said")
        let hasPassed = !form["\(prefix)-passed"].isEmpty
        guard !words.isEmpty || hasPassed else { return nil }
        if !words.isEmpty, hasPassed {
            reading.wrong("\(prefix)-voice", "\(line.name) said something or passed: keep the words or the tick, not both")
        }
        let readers = form.all("\(prefix)-readers")
        func adult(_ field: String) -> ID<Person>? { page.adults.first { $0.person.description == form["\(prefix)-\(field)"] }?.person }
        return VoiceDraft(
            id: ID(form["\(prefix)-voice-id"]) ?? .new(), pupil: line.pupil, words: hasPassed ? nil : words,
            wordForWord: !form["\(prefix)-exact"].isEmpty, schoolMayRead: readers.contains("school"), homeMayRead: readers.contains("home"),
            askedBy: adult("asked"), writtenBy: adult("written"))
    }

    /// The form without the words that are kept already, as after a sending whose answer was lost. Words that were changed since
    /// are words of their own.
    static func withoutKept(_ form: Form, _ page: SessionPage) -> Form {
        var rest = form
        for line in page.register {
            let prefix = SessionForm.prefix(line.pupil)
            guard let kept = line.voices.first(where: { $0.id.description == form["\(prefix)-voice-id"] }) else { continue }
            rest["\(prefix)-voice-id"] = ID<Voice>.new().description
            if kept.words == nil || kept.words == form["\(prefix)-voice"] {
                rest = Form(rest.fields.filter { !["voice", "passed", "exact", "readers"].map { "\(prefix)-\($0)" }.contains($0.name) })
            }
        }
        return rest
    }
}

/// The fields for one pupil's words.
struct VoiceFields {
    let line: RegisterLine
    let form: Form
    /// Those who may have asked or written; the reader first.
    let adults: [Choice]
    let problems: [FieldProblem]

    private var prefix: String { SessionForm.prefix(line.pupil) }
    private var isOpen: Bool {
        !form["\(prefix)-voice"].isEmpty || !form["\(prefix)-passed"].isEmpty || problems.contains { $0.field == "\(prefix)-voice" }
    }

    var markup: Markup {
        details(
            "What \(line.name) said",
            """
            \(hidden("\(prefix)-voice-id", form.has("\(prefix)-voice-id") ? form["\(prefix)-voice-id"] : ID<Voice>.new().description))
            \(textArea("\(prefix)-voice", "\(line.name)’s own words", value: form["\(prefix)-voice"], rows: 2, mostCharacters: TextLimit.voice.characters, problems))
            \(checkbox("\(prefix)-exact", "Exactly these words", isChecked: !form["\(prefix)-exact"].isEmpty))
            \(checkbox("\(prefix)-passed", "Asked, and passed", isChecked: !form["\(prefix)-passed"].isEmpty))
            \(checkboxes("\(prefix)-readers", "Who else may read it? Ask \(line.name).", [Choice("school", "My school"), Choice("home", "My family")], chosen: Set(form.all("\(prefix)-readers")), hint: "Without a tick, only those who lead the group"))
            \(select("\(prefix)-asked", "Who asked?", adults, chosen: form["\(prefix)-asked"]))
            \(select("\(prefix)-written", "Who wrote it down?", adults, chosen: form["\(prefix)-written"]))
            """, isOpen: isOpen)
    }
}
