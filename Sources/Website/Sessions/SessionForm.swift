import Markup
import Nurture
import Records

/// The session's log as a form. Fields of a pupil begin with `p-` and the pupil's ID.
enum SessionForm {
    static let sample: @Sendable (SampleWorld) -> Form = { world in
        Form([
            ("revision", "0"), ("did", "Sample drumming"), ("p-\(world["pupil"])-mark", "present"),
            ("p-\(world["pupil"])-note", "A sample line"),
        ])
    }

    static func prefix(_ pupil: ID<Pupil>) -> String { "p-\(pupil)" }

    /// The page's fields as they were saved.
    static func fill(_ page: SessionPage, author: ID<Person>) -> Form {
        var fields = [(name: "revision", value: String(page.revision)), ("did", page.content.whatWeDid), ("next", page.content.nextTime)]
        for line in page.register {
            let prefix = prefix(line.pupil)
            fields.append(("\(prefix)-mark", line.mark?.rawValue ?? ""))
            fields.append(("\(prefix)-reason", line.reason?.rawValue ?? ""))
            fields.append(("\(prefix)-note", line.notes.first { $0.author == author }?.text ?? ""))
        }
        for presence in page.adults where presence.wasThere == true { fields.append(("adults", presence.adult.person.description)) }
        return Form(fields)
    }

    static func check(_ form: Form, _ page: SessionPage) -> Result<SessionDraft, Problems> {
        var problems: [FieldProblem] = []
        func text(_ name: String, _ limit: TextLimit, _ label: String) -> String {
            if let sentence = limit.problem(with: form[name], called: label) { problems.append(FieldProblem(name, sentence)) }
            return form[name]
        }
        var draft = SessionDraft(
            revision: Int(form["revision"]) ?? 0,
            content: SessionLogContent(whatWeDid: text("did", .text, "What you did"), nextTime: text("next", .note, "What to try next")))
        for line in page.register {
            let prefix = prefix(line.pupil)
            if let mark = AttendanceMark(rawValue: form["\(prefix)-mark"]) {
                draft.marks[line.pupil] = .init(mark: mark, reason: AbsenceReason(rawValue: form["\(prefix)-reason"]))
            }
            if form.has("\(prefix)-note") { draft.notes[line.pupil] = text("\(prefix)-note", .note, "The line on \(line.name)") }
            let words = text("\(prefix)-voice", .voice, "What \(line.name) said")
            let hasPassed = !form["\(prefix)-passed"].isEmpty
            if !words.isEmpty || hasPassed { draft.voices.append(voice(form, prefix, line.pupil, hasPassed ? nil : words)) }
        }
        for presence in page.adults { draft.adults[presence.adult.person] = form.all("adults").contains(presence.adult.person.description) }
        return problems.isEmpty ? .success(draft) : .failure(Problems(list: problems))
    }

    private static func voice(_ form: Form, _ prefix: String, _ pupil: ID<Pupil>, _ words: String?) -> VoiceDraft {
        let readers = form.all("\(prefix)-readers")
        return VoiceDraft(
            id: ID(form["\(prefix)-voice-id"]) ?? .new(), pupil: pupil, words: words, wordForWord: form["\(prefix)-exact"] != "no",
            schoolMayRead: readers.contains("school"), homeMayRead: readers.contains("home"))
    }
}
