/// A question with kind faces above the words, for the youngest. `faces` has the face for a choice's value; a choice without one, such as
/// passing, is as large as the others.
public func faceRow(
    _ name: String, _ legend: String, choices: [Choice], faces: [String: Int], chosen: String, _ problems: [FieldProblem]
) -> Markup {
    targets("marks faces", name, legend, hint: nil, choices, chosen: chosen, problems) { ifLet(faces[$0.value], face) }
}
