/// Choose any number.
public func checkboxes(
    _ name: String, _ legend: String, _ choices: [Choice], chosen: Set<String>, hint: String? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    options(.checkbox, name, legend, choices, chosen: chosen, hint: hint, problems)
}

/// One thing to say yes to. Its value is "yes".
public func checkbox(_ name: String, _ label: String, isChecked: Bool, hint: String? = nil, _ problems: [FieldProblem] = []) -> Markup {
    let problem = problems.about(name)
    return """
        <div class="\(fieldClass(problem))">
        \(problemLine(problem))
        <div class="option"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\(flag: "checked=\"checked\"", isChecked)\
        \(attribute: "aria-describedby", describedBy(name, hint, problem))/>\
        <label for="\(name)">\(label)</label>\(hintLine(hint, name))</div>
        </div>
        """
}
