import Markup
import Nurture
import Records

/// A programme's name, dates and sessions, as its lead fills them in.
enum ProgrammeForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("programmeName", "Sample Programme"), ("startsOn", "2026-09-01"), ("endsOn", "2027-07-31"), ("sessions", "20"),
            ("revision", "1"),
        ])
    }

    static func fill(_ programme: ProgrammePage) -> Form {
        Form([
            ("programmeName", programme.name), ("startsOn", programme.startsOn.iso), ("endsOn", programme.endsOn.iso),
            ("sessions", String(programme.sessions)), ("revision", String(programme.revision)),
        ])
    }

    static func check(_ form: Form) -> Result<ProgrammeDraft, Problems> {
        var problems: [FieldProblem] = []
        let name = form["programmeName"]
        if name.isEmpty { problems.append(FieldProblem("programmeName", "Enter the programme’s name")) }
        if let sentence = TextLimit.line.problem(with: name, called: "The name") {
            problems.append(FieldProblem("programmeName", sentence))
        }
        let (start, end) = (Day(iso: form["startsOn"]), Day(iso: form["endsOn"]))
        if start == nil { problems.append(FieldProblem("startsOn", "Enter the day on which the programme begins")) }
        if end == nil { problems.append(FieldProblem("endsOn", "Enter the day on which the programme ends")) }
        if let start, let end, end < start { problems.append(FieldProblem("endsOn", "The programme must end after it begins")) }
        let sessions = Int(form["sessions"]).flatMap { (1...60).contains($0) ? $0 : nil }
        if sessions == nil { problems.append(FieldProblem("sessions", "Enter how many sessions a group has, from 1 to 60")) }
        guard problems.isEmpty, let start, let end, let sessions else { return .failure(Problems(list: problems)) }
        return .success(ProgrammeDraft(name: name, startsOn: start, endsOn: end, sessions: sessions))
    }

    static func page(_ address: String, _ back: String, _ form: Form, _ problems: [FieldProblem], saved: Markup = .nothing) -> Markup {
        """
        \(backLink("The programme", to: back))
        \(heading("Change the programme"))
        \(saved)
        \(frame(to: address, """
            \(hidden("revision", form["revision"]))
            \(field(Field("programmeName", "Name", value: form["programmeName"], mostCharacters: 200), problems))
            \(field(Field("startsOn", "First day", kind: .date, value: form["startsOn"]), problems))
            \(field(Field("endsOn", "Last day", kind: .date, value: form["endsOn"], hint: "What is kept of children goes a year after this day."), problems))
            \(field(Field("sessions", "Sessions for each group", value: form["sessions"], hint: "For groups that are formed from now on. Groups that run keep theirs.", inputMode: "numeric", width: 4), problems))
            \(button("Save"))
            """))
        """
    }
}
