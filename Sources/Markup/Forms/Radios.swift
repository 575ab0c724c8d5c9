/// Choose one, all of them in sight.
public func radios(
    _ name: String, _ legend: String, _ choices: [Choice], chosen: String, hint: String? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    options(.radio, name, legend, choices, chosen: [chosen], hint: hint, problems)
}
