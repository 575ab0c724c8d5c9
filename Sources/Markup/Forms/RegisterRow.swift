/// A pupil's row on the register: one tap for who was there. A mark's value is also the kind of its note (see `Beat.kind`).
/// The fields are `<prefix>-mark` and, where there are reasons, `<prefix>-reason`; the reason shows when somebody is absent.
public func registerRow(
    _ name: String, fieldPrefix prefix: String, marks: [Choice], chosen: String, reasons: [Choice], reason: String,
    _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about("\(prefix)-mark")
    return """
        <fieldset class="register\(problem == nil ? "" : " wrong")"\(attribute: "aria-describedby", describedBy("\(prefix)-mark", nil, problem))>
        <legend>\(name)</legend>\(problemLine(problem))
        \(targetLine("marks", "\(prefix)-mark", marks, chosen: chosen) { beat($0.value) })
        \(when(!reasons.isEmpty, absenceReason(prefix, reasons, chosen: reason)))</fieldset>
        """
}

private func absenceReason(_ prefix: String, _ reasons: [Choice], chosen: String) -> Markup {
    """
    <div class="reason"><label for="\(prefix)-reason">Why absent (optional)</label>
    <select id="\(prefix)-reason" name="\(prefix)-reason"><option value="">No reason known</option>\(optionList(reasons, chosen: chosen))</select></div>

    """
}
