import Markup
import Nurture
import Records

/// An adult whom the school lead names for a pupil.
struct CarerForm {
    let address: String
    let form: Form
    let problems: [FieldProblem]

    var markup: Markup {
        frame(
            to: address,
            """
            \(hidden("carerID", form["carerID"].isEmpty ? ID<Carer>.new().description : form["carerID"]))
            \(field(Field("carerName", "Name", value: form["carerName"], autocomplete: "off", mostCharacters: 200), problems))
            \(field(Field("relation", "Who are they to the child?", value: form["relation"], hint: "Such as mother, grandfather, foster carer", autocomplete: "off", mostCharacters: 200), problems))
            \(field(Field("carerPhone", "Telephone", kind: .tel, value: form["carerPhone"], isOptional: true, autocomplete: "off"), problems))
            \(checkboxes("entitled", "What holds for them?", [Choice("yes", "May answer for this child"), Choice("noContact", "Do not contact")], chosen: Set(form.all("entitled"))))
            \(button("Name this carer", .secondary))
            """)
    }

    static func save(_ visit: Visit) async throws -> Reply {
        var problems: [FieldProblem] = []
        if visit.form["carerName"].isEmpty { problems.append(FieldProblem("carerName", "Enter the carer’s name")) }
        if visit.form["relation"].isEmpty { problems.append(FieldProblem("relation", "Say who they are to the child")) }
        if !visit.form["carerPhone"].isEmpty, PhoneNumber(visit.form["carerPhone"]) == nil {
            problems.append(FieldProblem("carerPhone", "Enter a telephone number, like 01632 960011, or leave it empty"))
        }
        guard problems.isEmpty else {
            let pupil = try await visit.desk.pupil(visit.pupil)
            return visit.page("A carer", problems: problems, PupilView(page: pupil, carer: visit.form, problems: problems).markup)
        }
        let carer = CarerDraft(name: visit.form["carerName"], relation: visit.form["relation"], phone: visit.form["carerPhone"])
        let choices = visit.form.all("entitled")
        try await visit.desk.name(
            carer, id: ID(visit.form["carerID"]) ?? .new(), for: visit.pupil, entitled: choices.contains("yes"),
            mayBeContacted: !choices.contains("noContact"))
        return .seeOther(Link.pupil(try visit.pupil))
    }
}
