import Markup
import Nurture
import Records

/// The session's log as a form. Fields of a pupil begin with `p-` and the pupil's ID, those of an adult with `a-`.
enum SessionForm {
    static let sample: @Sendable (SampleWorld) -> Form = { world in
        Form([
            ("revision", "0"), ("did", "Sample drumming"), ("p-\(world["pupil"])-mark", "present"),
            ("p-\(world["pupil"])-note", "A sample line"),
        ])
    }

    /// The button that marks everybody who has no mark yet.
    static let everybody = "everybody"

    static func prefix(_ pupil: ID<Pupil>) -> String { "p-\(pupil)" }
    static func prefix(_ adult: ID<Person>) -> String { "a-\(adult)" }

    /// The page's fields as they were saved.
    static func fill(_ page: SessionPage, author: ID<Person>) -> Form {
        var fields = [(name: "revision", value: String(page.revision)), ("did", page.content.whatWeDid), ("next", page.content.nextTime)]
        for line in page.register {
            let prefix = prefix(line.pupil)
            fields.append(("\(prefix)-mark", line.mark?.rawValue ?? ""))
            fields.append(("\(prefix)-reason", line.reason?.rawValue ?? ""))
            fields.append(("\(prefix)-note", line.notes.first { $0.author == author }?.text ?? ""))
        }
        for adult in page.adults {
            fields.append(("\(prefix(adult.person))-mark", adult.wasThere.map { AdultMark($0).rawValue } ?? ""))
        }
        return Form(fields)
    }

    /// - Throws: ``Problems``
    static func log(_ form: Form, _ page: SessionPage) throws -> SessionDraft {
        var reading = FormReading(form)
        var draft = SessionDraft(revision: Int(form["revision"]) ?? 0)
        draft.content.whatWeDid = reading.text("did", .text, called: "What you did")
        draft.content.nextTime = reading.text("next", .note, called: "What to try next")
        draft.marks = marks(form, page)
        draft.adults = adults(form, page)
        draft.notes = notes(&reading, page)
        draft.voices = VoiceForm.voices(&reading, page)
        missWhoLeft(&reading, page)
        try reading.end()
        return draft
    }

    /// Only the lines on pupils, for those who don't keep the log.
    /// - Throws: ``Problems``
    static func notes(_ form: Form, _ page: SessionPage) throws -> [ID<Pupil>: String] {
        var reading = FormReading(form)
        let notes = notes(&reading, page)
        missWhoLeft(&reading, page)
        try reading.end()
        return notes
    }

    private static func marks(_ form: Form, _ page: SessionPage) -> [ID<Pupil>: SessionDraft.Mark] {
        page.register.reduce(into: [:]) { marks, line in
            let prefix = prefix(line.pupil)
            if let mark = AttendanceMark(rawValue: form["\(prefix)-mark"]) {
                marks[line.pupil] = .init(mark: mark, reason: AbsenceReason(rawValue: form["\(prefix)-reason"]))
            } else if form.has(everybody), line.mark == nil {
                marks[line.pupil] = .init(mark: .present)
            }
        }
    }

    private static func adults(_ form: Form, _ page: SessionPage) -> [ID<Person>: Bool] {
        page.adults.reduce(into: [:]) { adults, adult in
            if let mark = AdultMark(rawValue: form["\(prefix(adult.person))-mark"]) {
                adults[adult.person] = mark == .present
            } else if form.has(everybody), adult.wasThere == nil {
                adults[adult.person] = true
            }
        }
    }

    private static func notes(_ reading: inout FormReading, _ page: SessionPage) -> [ID<Pupil>: String] {
        page.register.reduce(into: [:]) { notes, line in
            let field = "\(prefix(line.pupil))-note"
            if reading.form.has(field) { notes[line.pupil] = reading.text(field, .note, called: "The line on \(line.name)") }
        }
    }

    /// A carer may have taken a yes back while the page was open. What was typed is then not dropped without a word.
    private static func missWhoLeft(_ reading: inout FormReading, _ page: SessionPage) {
        for pupil in page.waitingForConsent {
            let fields = ["note", "voice"].map { "\(prefix(pupil.pupil))-\($0)" }
            if fields.contains(where: { !reading.form[$0].isEmpty }) {
                let sentence =
                    "\(pupil.name) has no yes to taking part any more, so nothing about \(pupil.name) is saved. Save again without it."
                reading.wrong("register", sentence)
            }
        }
    }
}

/// An adult is there or not.
enum AdultMark: String, CaseIterable {
    case present, absent

    init(_ wasThere: Bool) {
        self = wasThere ? .present : .absent
    }

    var words: String { self == .present ? "Here" : "Not here" }
}
