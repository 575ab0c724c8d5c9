/// Choose one from a long list.
public func select(
    _ name: String, _ label: String, _ choices: [Choice], chosen: String, hint: String? = nil, isOptional: Bool = false,
    _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about(name)
    return """
        <div class="\(fieldClass(problem))">
        \(fieldWords(label, for: name, hint: hint, isOptional: isOptional, problem))
        <select id="\(name)" name="\(name)"\(attribute: "aria-describedby", describedBy(name, hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")>
        \(optionList(choices, chosen: chosen))
        </select>
        </div>
        """
}

func optionList(_ choices: [Choice], chosen: String) -> Markup {
    each(choices) { "<option value=\"\($0.value)\"\(flag: "selected=\"selected\"", $0.value == chosen)>\($0.label)</option>" }
}
