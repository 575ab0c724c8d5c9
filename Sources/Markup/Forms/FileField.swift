/// A file from this machine. Its form must be multipart. `kinds` are endings such as ".csv".
public func fileField(_ name: String, _ label: String, kinds: [String], hint: String? = nil, _ problems: [FieldProblem] = []) -> Markup {
    let problem = problems.about(name)
    return """
        <div class="\(fieldClass(problem))">
        \(fieldWords(label, for: name, hint: hint, isOptional: false, problem))
        <input id="\(name)" name="\(name)" type="file"\(attribute: "accept", kinds.isEmpty ? nil : kinds.joined(separator: ","))\
        \(attribute: "aria-describedby", describedBy(name, hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")/>
        </div>
        """
}
