import Markup
import Nurture
import Records

/// Why a service chose a school.
enum ChoiceForm {
    static let sample: [(name: String, value: String)] = [
        ("criteria", "farOut"), ("criteria", "virtualSchool"), ("reason", "It is far out, and nobody has asked it before."),
    ]

    static func read(_ form: Form) throws -> SchoolChoiceDraft {
        var reading = FormReading(form)
        let reason = reading.text("reason", .note, called: "The reason")
        if reason.isEmpty { reading.wrong("reason", "Write in a sentence why you choose this school") }
        try reading.end()
        return SchoolChoiceDraft(criteria: Set(form.all("criteria").compactMap(ChoiceCriterion.init)), reason: reason)
    }

    static func fields(_ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(fieldset("Why this school?", """
            \(checkboxes("criteria", "What counted (choose any number)", ChoiceCriterion.allCases.map { Choice($0.rawValue, $0.words) }, chosen: Set(form.all("criteria")), problems))
            \(textArea("reason", "The reason, in a sentence", value: form["reason"], hint: "It stays with the school for as long as you work there. About the school, never about a child.", rows: 3, mostCharacters: 1_000, problems))
            """))
        """
    }

    static func kept(_ choice: KeptSchoolChoice) -> Markup {
        """
        \(paragraphs(choice.reason))
        \(when(!choice.criteria.isEmpty, "<ul>\(each(choice.criteria) { "<li>\($0.words)</li>" })</ul>"))
        <p class="detail">\(choice.by), \(choice.at.day.short)</p>
        """
    }
}
