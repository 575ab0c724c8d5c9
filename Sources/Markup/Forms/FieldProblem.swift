/// What is wrong with one field, in the words that stand both in the summary and beside the field.
public struct FieldProblem: Sendable, Equatable {
    public let field: String
    public let sentence: String

    public init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

/// What is wrong with the page, first in it, with a link to each field. It takes the focus.
public func errorSummary(_ problems: [FieldProblem]) -> Markup {
    when(
        !problems.isEmpty,
        """
        <div class="problems" role="alert" tabindex="-1" autofocus="autofocus" aria-labelledby="problems-title">
        <h2 id="problems-title">There is a problem</h2>
        <ul>\(each(problems) { "<li><a \(href: "#" + $0.field)>\($0.sentence)</a></li>" })</ul>
        </div>
        """)
}

/// The words beside a field.
func problemLine(_ problem: FieldProblem?) -> Markup {
    ifLet(problem) {
        "<p class=\"problem\" id=\"\($0.field)-problem\"><span class=\"unseen\">Error: </span>\($0.sentence)</p>"
    }
}

extension [FieldProblem] {
    func about(_ field: String) -> FieldProblem? { first { $0.field == field } }
}
