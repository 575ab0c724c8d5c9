import Markup
import Nurture
import Records

/// An adult whom the school lead names for a pupil.
enum CarerForm {
    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("carerID", ID<Carer>.new().description), ("carerName", "Sam Carer"), ("relation", "Parent"), ("holds", "entitled"),
            ("revision", "1"),
        ])
    }

    /// What is filled in, checked.
    struct Named: Sendable {
        let carer: CarerDraft
        let isEntitled: Bool
        let mayBeContacted: Bool
    }

    static func check(_ form: Form) -> Result<Named, Problems> {
        var problems: [FieldProblem] = []
        for (field, sentence, name) in [
            ("carerName", "Enter the carer’s name", "The name"), ("relation", "Say who they are to the child", "This"),
        ] {
            if form[field].isEmpty { problems.append(FieldProblem(field, sentence)) }
            if let sentence = TextLimit.line.problem(with: form[field], called: name) { problems.append(FieldProblem(field, sentence)) }
        }
        if !form["carerPhone"].isEmpty, PhoneNumber(form["carerPhone"]) == nil {
            problems.append(FieldProblem("carerPhone", "Enter a telephone number, like 01632 960011, or leave it empty"))
        }
        if !form["carerEmail"].isEmpty, EmailAddress(form["carerEmail"]) == nil {
            problems.append(FieldProblem("carerEmail", "Enter an e-mail address, like name@home.example, or leave it empty"))
        }
        let holds = form.all("holds")
        let standing = CarerStanding(rawValue: form["standing"])
        if holds.contains("entitled"), standing?.mayAnswer == false { problems.append(noAuthority) }
        guard problems.isEmpty else { return .failure(Problems(list: problems)) }
        return .success(
            Named(
                carer: CarerDraft(
                    name: form["carerName"], relation: form["relation"], phone: form["carerPhone"], email: form["carerEmail"],
                    standing: standing),
                isEntitled: holds.contains("entitled"), mayBeContacted: !holds.contains("noContact")))
    }

    private static let noAuthority = FieldProblem(
        "standing", "Whoever holds no authority can’t answer for the child. Choose what they are, or take “May answer” away.")

    static func fill(_ line: CarerLine) -> Form {
        var fields = [
            ("carerName", line.carer.name), ("relation", line.carer.relation), ("carerPhone", line.carer.phone),
            ("carerEmail", line.carer.email), ("standing", line.carer.standing?.rawValue ?? ""), ("revision", String(line.revision)),
        ]
        if line.isEntitled { fields.append(("holds", "entitled")) }
        if !line.mayBeContacted { fields.append(("holds", "noContact")) }
        return Form(fields.map { (name: $0.0, value: $0.1) })
    }

    static func fields(_ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(field(Field("carerName", "Name", value: form["carerName"], autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("relation", "Who are they to the child?", value: form["relation"], hint: "Such as mother, grandfather, foster carer", autocomplete: "off", mostCharacters: 200), problems))
        \(field(Field("carerPhone", "Telephone", kind: .tel, value: form["carerPhone"], isOptional: true, autocomplete: "off", width: 18), problems))
        \(field(Field("carerEmail", "E-mail address", kind: .email, value: form["carerEmail"], isOptional: true, autocomplete: "off", mostCharacters: 254), problems))
        \(radios("standing", "What are they to the child before the law?", CarerStanding.allCases.map { Choice($0.rawValue, $0.words) } + [Choice("", "Not known yet")], chosen: form["standing"], hint: "For a looked-after child, whoever holds authority is asked.", problems))
        \(checkboxes("holds", "What holds for them?", [
            Choice("entitled", "May answer for this child", hint: "They hold parental responsibility, or the school knows that they may decide"),
            Choice("noContact", "Do not contact", hint: "Nothing is ever sent to them"),
        ], chosen: Set(form.all("holds")), problems))
        """
    }
}
