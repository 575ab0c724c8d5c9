/// A question whose answers are large targets side by side, each with a sign above its word: one tap answers it.
/// The first has the field's own name as its ID, so that the error summary leads there.
func targets(
    _ kind: String, _ name: String, _ legend: String, hint: String?, _ choices: [Choice], chosen: String, _ problems: [FieldProblem],
    sign: (Choice) -> Markup
) -> Markup {
    let problem = problems.about(name)
    return """
        <fieldset class="\(fieldClass(problem))"\(attribute: "aria-describedby", describedBy(name, hint, problem))>
        <legend>\(legend)</legend>
        \(hintLine(hint, name))\(problemLine(problem))
        \(targetLine(kind, name, choices, chosen: chosen, sign: sign))
        </fieldset>
        """
}

/// The targets alone.
func targetLine(_ kind: String, _ name: String, _ choices: [Choice], chosen: String, sign: (Choice) -> Markup) -> Markup {
    """
    <div class="\(kind)">\(each(Array(choices.enumerated())) { number, choice in
        let id = number == 0 ? name : "\(name)-\(number + 1)"
        return """
            <div class="mark"><input type="radio" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(flag: "checked=\"checked\"", choice.value == chosen)/><label for="\(id)">\(sign(choice))<span>\(choice.label)</span></label></div>
            """
    })</div>
    """
}
