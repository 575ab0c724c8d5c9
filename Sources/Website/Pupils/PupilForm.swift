import Markup
import Nurture
import Records

/// A pupil filled in by hand.
enum PupilForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("id", ID<Pupil>.new().description), ("firstName", "Sam"), ("familyName", "Ple"), ("birthDate", "2018-05-04"),
            ("yearGroup", "3"), ("revision", "1"),
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
        let birth = birthDate(form, today, &problems)
        let year = yearGroup(form, birth, today, &problems)
        let upn = upn(form, &problems)
        for (field, name) in [("access", "The need"), ("reasons", "The reason")] {
            if let sentence = TextLimit.note.problem(with: form[field], called: name) {
                problems.append(FieldProblem(field, sentence))
            }
        }
        guard problems.isEmpty, let birth, let year else { return .failure(Problems(list: problems)) }
        return .success(
            PupilDraft(
                id: ID(form["id"]) ?? .new(), firstName: form["firstName"], familyName: form["familyName"], birthDate: birth,
                yearGroup: year, upn: upn, accessNeeds: form["access"], reasons: form["reasons"]))
    }

    private static func birthDate(_ form: Form, _ today: Day, _ problems: inout [FieldProblem]) -> Day? {
        switch BirthDate.read(form["birthDate"], today: today) {
        case .success(let day): return day
        case .failure(let problem):
            problems.append(FieldProblem("birthDate", problem.sentence))
            return nil
        }
    }

    /// A child may be placed out of the own cohort, so what is typed counts; left empty, it follows from the birth date.
    private static func yearGroup(_ form: Form, _ birth: Day?, _ today: Day, _ problems: inout [FieldProblem]) -> YearGroup? {
        if !form["yearGroup"].isEmpty {
            let year = YearGroup(written: form["yearGroup"])
            if year == nil {
                problems.append(FieldProblem("yearGroup", "Enter the year group, like Reception or Year 3, or leave it empty"))
            }
            return year
        }
        guard let birth else { return nil }
        let year = YearGroup.derived(birth: birth, in: AcademicYear(containing: today))
        if year == nil { problems.append(FieldProblem("yearGroup", "Enter the year group; it doesn’t follow from this birth date")) }
        return year
    }

    private static func upn(_ form: Form, _ problems: inout [FieldProblem]) -> String? {
        guard !form["upn"].isEmpty else { return nil }
        switch UPN.read(form["upn"]) {
        case .success(let read): return read.text
        case .failure(let problem):
            problems.append(FieldProblem("upn", problem.sentence))
            return nil
        }
    }

    static func fill(_ pupil: PupilToChange) -> Form {
        let draft = pupil.draft
        return Form([
            ("id", draft.id.description), ("firstName", draft.firstName), ("familyName", draft.familyName),
            ("birthDate", draft.birthDate.iso), ("yearGroup", draft.yearGroup.written), ("upn", draft.upn ?? ""),
            ("access", draft.accessNeeds), ("reasons", draft.reasons), ("revision", String(pupil.revision)),
        ])
    }

    static func fields(_ form: Form, mayStateUPN: Bool, asksForReasons: Bool = true, _ problems: [FieldProblem]) -> Markup {
        """
        \(hidden("id", form["id"].isEmpty ? ID<Pupil>.new().description : form["id"]))
        \(field(Field("firstName", "First name", value: form["firstName"], hint: "As the child likes to be called", autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("familyName", "Family name", value: form["familyName"], autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("birthDate", "Birth date", kind: .date, value: form["birthDate"], autocomplete: "off"), problems))
        \(field(Field("yearGroup", "Year group", value: form["yearGroup"], hint: "Left empty, it follows from the birth date", isOptional: true, autocomplete: "off", width: 12), problems))
        \(when(mayStateUPN, field(Field("upn", "UPN", value: form["upn"], hint: "Only the school sees it. It tells two lists that they mean the same child.", isOptional: true, autocomplete: "off", width: 16), problems)))
        \(textArea("access", "What does the child need to be able to join in?", value: form["access"], isOptional: true, mostCharacters: 1_000, problems))
        \(when(asksForReasons, textArea("reasons", "Why would a place be good for this child?", value: form["reasons"], hint: "Read by the school lead and the service lead", isOptional: true, mostCharacters: 1_000, problems)))
        """
    }
}
