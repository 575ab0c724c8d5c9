enum OptionKind: String {
    case radio, checkbox
}

/// The first option has the field's own name as its ID, so that the error summary leads there.
func options(
    _ kind: OptionKind, _ name: String, _ legend: String, _ choices: [Choice], chosen: Set<String>, hint: String?,
    _ problems: [FieldProblem]
) -> Markup {
    let problem = problems.about(name)
    return """
        <fieldset class="\(fieldClass(problem))"\(attribute: "aria-describedby", describedBy(name, hint, problem))>
        <legend>\(legend)</legend>
        \(hintLine(hint, name))\(problemLine(problem))
        <div class="\(areShort(choices) ? "options row" : "options")">
        \(each(Array(choices.enumerated())) { number, choice in
            option(kind, name, id: number == 0 ? name : "\(name)-\(number + 1)", choice, isChosen: chosen.contains(choice.value))
        })</div>
        </fieldset>
        """
}

/// Whether they stand side by side, as yes and no do.
private func areShort(_ choices: [Choice]) -> Bool {
    choices.count <= 3 && choices.allSatisfy { $0.hint == nil && $0.label.count <= 16 }
}

private func option(_ kind: OptionKind, _ name: String, id: String, _ choice: Choice, isChosen: Bool) -> Markup {
    """
    <div class="option"><input type="\(kind.rawValue)" id="\(id)" name="\(name)" value="\(choice.value)"\
    \(flag: "checked=\"checked\"", isChosen)\(attribute: "aria-describedby", choice.hint.map { _ in id + "-more" })/>\
    <label for="\(id)">\(choice.label)</label>\(ifLet(choice.hint) { "<p class=\"hint\" id=\"\(id)-more\">\($0)</p>" })</div>

    """
}
