/// A number from 0 to the most, or "pass".
public func stepRow(
    _ name: String, _ legend: String, hint: String?, to most: Int, passLabel: String, chosen: String, _ problems: [FieldProblem]
) -> Markup {
    let steps = (0...most).map { Choice(String($0), String($0)) }
    return targets("marks steps", name, legend, hint: hint, steps + [Choice("pass", passLabel)], chosen: chosen, problems) { _ in .nothing }
}
