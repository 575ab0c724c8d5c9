/// One of several things to choose from.
public struct Choice: Sendable {
    public let value: String
    public let label: String
    public let hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// Choose one, all of them in sight.
public func radios(
    _ name: String, _ legend: String, _ choices: [Choice], chosen: String, hint: String? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    options("radio", name, legend, choices, chosen: [chosen], hint: hint, problems)
}

/// Choose any number.
public func checkboxes(
    _ name: String, _ legend: String, _ choices: [Choice], chosen: Set<String>, hint: String? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    options("checkbox", name, legend, choices, chosen: chosen, hint: hint, problems)
}

private func options(
    _ kind: String, _ name: String, _ legend: String, _ choices: [Choice], chosen: Set<String>, hint: String?, _ problems: [FieldProblem]
) -> Markup {
    let problem = problems.about(name)
    return """
        <fieldset class="field\(problem == nil ? "" : " wrong")"\(attribute: "aria-describedby", describedBy(name, hint, problem))>
        <legend>\(legend)</legend>
        \(hintLine(hint, name))\(problemLine(problem))
        \(each(Array(choices.enumerated())) { number, choice in
            let id = number == 0 ? name : "\(name)-\(number + 1)"
            return """
                <div class="option"><input type="\(kind)" id="\(id)" name="\(name)" value="\(choice.value)"\
                \(flag: "checked=\"checked\"", chosen.contains(choice.value))\
                \(attribute: "aria-describedby", choice.hint.map { _ in id + "-more" })/>
                <label for="\(id)">\(choice.label)</label>\(ifLet(choice.hint) { "<p class=\"hint\" id=\"\(id)-more\">\($0)</p>" })</div>

                """
        })
        </fieldset>
        """
}

/// Choose one from a long list.
public func select(
    _ name: String, _ labelText: String, _ choices: [Choice], chosen: String, hint: String? = nil, isOptional: Bool = false,
    _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about(name)
    return """
        <div class="field\(problem == nil ? "" : " wrong")">
        \(label(labelText, for: name, isOptional: isOptional))
        \(hintLine(hint, name))\(problemLine(problem))
        <select id="\(name)" name="\(name)"\(attribute: "aria-describedby", describedBy(name, hint, problem))>
        \(each(choices) { "<option value=\"\($0.value)\"\(flag: "selected=\"selected\"", $0.value == chosen)>\($0.label)</option>" })
        </select>
        </div>
        """
}
