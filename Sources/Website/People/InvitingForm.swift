import Markup
import Nurture
import Records

/// The form by which somebody is invited, the same wherever people are invited.
struct InvitingForm {
    let address: String
    let title: String
    let buttonLabel: String
    var fields = Form()
    var problems: [FieldProblem] = []
    /// Tells several such forms on one page apart.
    var prefix = ""
    /// Whether its fields are in sight before anything is wrong.
    var isOpen = false

    var markup: Markup {
        details(
            title,
            form(
                to: address,
                """
                \(hidden("prefix", prefix))
                \(field(Field(name("name"), "Name", value: fields[name("name")], autocomplete: "off", mostCharacters: 200), problems))
                \(field(Field(name("email"), "E-mail address", kind: .email, value: fields[name("email")], autocomplete: "off", mostCharacters: 254), problems))
                \(button(buttonLabel, .secondary))
                """), isOpen: isOpen || !problems.isEmpty)
    }

    private func name(_ field: String) -> String { prefix.isEmpty ? field : "\(prefix)-\(field)" }

    /// The person, or what is wrong with the form.
    static func check(_ form: Form) -> Result<PersonDraft, Problems> {
        let prefix = form["prefix"].isEmpty ? "" : form["prefix"] + "-"
        var problems: [FieldProblem] = []
        let name = form[prefix + "name"]
        if name.isEmpty { problems.append(FieldProblem(prefix + "name", "Enter the person’s name")) }
        if let sentence = TextLimit.line.problem(with: name, called: "The name") {
            problems.append(FieldProblem(prefix + "name", sentence))
        }
        let email = EmailAddress(form[prefix + "email"])
        if email == nil { problems.append(FieldProblem(prefix + "email", "Enter an e-mail address, like name@school.example")) }
        guard problems.isEmpty, let email else { return .failure(Problems(list: problems)) }
        return .success(PersonDraft(name: name, email: email.text))
    }
}

/// What is wrong with a form.
struct Problems: Error {
    let list: [FieldProblem]
}
