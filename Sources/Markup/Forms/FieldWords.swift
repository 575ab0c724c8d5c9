// The words around a field: its label, its hint and what is wrong with it, tied to it by ID.

func fieldLabel(_ text: String, for name: String, isOptional: Bool) -> Markup {
    "<label for=\"\(name)\">\(text)\(isOptional ? " (optional)" : "")</label>"
}

func hintLine(_ hint: String?, _ name: String) -> Markup {
    ifLet(hint) { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" }
}

func problemLine(_ problem: FieldProblem?) -> Markup {
    ifLet(problem) {
        "<p class=\"problem\" id=\"\($0.field)-problem\"><span class=\"unseen\">\($0.word): </span>\($0.sentence)</p>"
    }
}

func fieldWords(_ label: String, for name: String, hint: String?, isOptional: Bool, _ problem: FieldProblem?) -> Markup {
    "\(fieldLabel(label, for: name, isOptional: isOptional))\(hintLine(hint, name))\(problemLine(problem))"
}

func fieldClass(_ problem: FieldProblem?) -> String { problem == nil ? "field" : "field wrong" }

func describedBy(_ name: String, _ hint: String?, _ problem: FieldProblem?) -> String? {
    let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
}
