import Markup
import Nurture
import Records

/// A pupil filled in by hand.
enum PupilForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("id", ID<Pupil>.new().description), ("firstName", "Sam"), ("familyName", "Ple"), ("birthDate", "2018-05-04"),
            ("yearGroup", "3"),
        ])
    }

    static func check(_ form: Form, today: Day) -> Result<PupilDraft, Problems> {
        var problems: [FieldProblem] = []
        for (field, name) in [("firstName", "first name"), ("familyName", "family name")] {
            if form[field].isEmpty { problems.append(FieldProblem(field, "Enter the \(name)")) }
            if let sentence = TextLimit.line.problem(with: form[field], called: "The \(name)") {
                problems.append(FieldProblem(field, sentence))
            }
        }
        let birth = Day(iso: form["birthDate"]).flatMap { (2...19).contains($0.days(until: today) / 365) ? $0 : nil }
        if birth == nil { problems.append(FieldProblem("birthDate", "Enter the birth date of a child of school age")) }
        let year =
            YearGroup(written: form["yearGroup"]) ?? birth.flatMap { YearGroup.derived(birth: $0, in: AcademicYear(containing: today)) }
        if year == nil { problems.append(FieldProblem("yearGroup", "Enter the year group, like Reception or Year 3")) }
        var upn: String?
        if !form["upn"].isEmpty {
            switch UPN.read(form["upn"]) {
            case .success(let read): upn = read.text
            case .failure(let problem): problems.append(FieldProblem("upn", problem.sentence))
            }
        }
        for field in ["access", "reasons"] {
            if let sentence = TextLimit.note.problem(with: form[field], called: "The text") {
                problems.append(FieldProblem(field, sentence))
            }
        }
        guard problems.isEmpty, let birth, let year else { return .failure(Problems(list: problems)) }
        return .success(
            PupilDraft(
                id: ID(form["id"]) ?? .new(), firstName: form["firstName"], familyName: form["familyName"], birthDate: birth,
                yearGroup: year, upn: upn,
                accessNeeds: form["access"], reasons: form["reasons"]))
    }

    static func fields(_ form: Form, mayStateUPN: Bool, _ problems: [FieldProblem]) -> Markup {
        """
        \(hidden("id", form["id"].isEmpty ? ID<Pupil>.new().description : form["id"]))
        \(field(Field("firstName", "First name", value: form["firstName"], hint: "As the child likes to be called", autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("familyName", "Family name", value: form["familyName"], autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("birthDate", "Birth date", kind: .date, value: form["birthDate"], autocomplete: "off"), problems))
        \(field(Field("yearGroup", "Year group", value: form["yearGroup"], hint: "Left empty, it follows from the birth date", isOptional: true, autocomplete: "off", width: 12), problems))
        \(when(mayStateUPN, field(Field("upn", "UPN", value: form["upn"], isOptional: true, autocomplete: "off", width: 16), problems)))
        \(textArea("access", "What does the child need to be able to join in?", value: form["access"], isOptional: true, mostCharacters: 1_000, problems))
        \(textArea("reasons", "Why would a place be good for this child?", value: form["reasons"], isOptional: true, mostCharacters: 1_000, problems))
        """
    }
}
