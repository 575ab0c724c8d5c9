import HTTPTypes
import Markup

/// Two people changed the same thing. Both versions are shown, and what was typed stays in the form.
enum Conflict {
    static let sentence = "Somebody else saved while you were typing. Look at both, then save what is right."

    /// The summary leads to the form's first field.
    static func problems(_ field: String) -> [FieldProblem] { [FieldProblem(field, sentence)] }

    /// What the other person saved.
    static func theirs(_ lines: [SummaryLine]) -> Markup {
        notice(.warning, "This is what is saved now", summaryList(lines))
    }
}

extension Visit {
    /// The form's page again, as it is after somebody else has saved.
    func conflictPage(_ title: String, firstField: String, _ content: Markup) -> Reply {
        page(title, problems: Conflict.problems(firstField), status: .conflict, content)
    }
}
