/// A question to a child: a picture of it, few words, and two answers of which neither looks better than the other. The first choice has
/// a tick beside its word, the other a cross.
public func childQuestion(
    _ name: String, _ legend: String, picture: ChildPicture, choices: [Choice], chosen: String, hint: String? = nil,
    _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about(name)
    return """
        <fieldset class="for-child \(fieldClass(problem))"\(attribute: "aria-describedby", describedBy(name, hint, problem))>
        <legend><span class="pictured">\(picture.markup)<span>\(legend)</span></span></legend>
        \(hintLine(hint, name))\(problemLine(problem))
        \(targetLine("marks yes-no", name, choices, chosen: chosen) { choice in
            drawing("yes-sign", width: 32, height: 32, choice.value == choices.first?.value ? tick : cross)
        })
        </fieldset>
        """
}

private let tick: Markup = "<path stroke-width=\"4\" d=\"M6 17l7 8L26 7\"/>"
private let cross: Markup = "<path stroke-width=\"4\" d=\"M8 8l16 16M24 8L8 24\"/>"
