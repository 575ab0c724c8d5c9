/// A labelled space to write in.
public func textArea(
    _ name: String, _ label: String, value: String = "", hint: String? = nil, rows: Int = 3, isOptional: Bool = false,
    mostCharacters: Int? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about(name)
    // The line break after the tag is not part of the value; it saves one that somebody typed first.
    return """
        <div class="\(fieldClass(problem))">
        \(fieldWords(label, for: name, hint: hint, isOptional: isOptional, problem))
        <textarea id="\(name)" name="\(name)" rows="\(rows)"\(attribute: "maxlength", mostCharacters.map { String($0) })\
        \(attribute: "aria-describedby", describedBy(name, hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")>
        \(value)</textarea>
        </div>
        """
}
