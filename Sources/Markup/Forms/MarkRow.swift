/// An outcome with its five marks and “can’t say yet”, for adults. The values "1" to "5" are shown as notes on the lines of a stave, any other as a rest.
public func markRow(
    _ name: String, _ legend: String, hint: String?, choices: [Choice], chosen: String, _ problems: [FieldProblem]
) -> Markup {
    targets("marks five", name, legend, hint: hint, choices, chosen: chosen, problems) { choice in
        drawing("little-stave", width: 40, height: 36, "\(staveLines(from: 6, apart: 6, width: 40))\(sign(choice.value))")
    }
}

private func sign(_ value: String) -> Markup {
    guard let mark = Int(value) else { return rest(20, 18) }
    return
        "<ellipse class=\"full\" fill=\"currentColor\" cx=\"20\" cy=\"\(36 - mark * 6)\" rx=\"5.2\" ry=\"3.8\" transform=\"rotate(-20 20 \(36 - mark * 6))\"/>"
}
