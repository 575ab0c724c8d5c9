/// A labelled line to type into.
public struct Field: Sendable {
    public enum Kind: String, Sendable {
        case text, email, tel, password, date, time, url
    }

    public var name: String
    public var label: String
    public var kind: Kind = .text
    public var value = ""
    public var hint: String?
    public var isOptional = false
    public var autocomplete: String?
    /// "numeric" for digits only.
    public var inputMode: String?
    /// About how many characters are expected; nil for a whole line.
    public var width: Int?
    public var mostCharacters: Int?

    public init(
        _ name: String, _ label: String, kind: Kind = .text, value: String = "", hint: String? = nil, isOptional: Bool = false,
        autocomplete: String? = nil, inputMode: String? = nil, width: Int? = nil, mostCharacters: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isOptional = isOptional
        self.autocomplete = autocomplete
        self.inputMode = inputMode
        self.width = width
        self.mostCharacters = mostCharacters
    }
}

public func field(_ field: Field, _ problems: [FieldProblem] = []) -> Markup {
    let problem = problems.about(field.name)
    return """
        <div class="field\(problem == nil ? "" : " wrong")">
        \(label(field.label, for: field.name, isOptional: field.isOptional))
        \(hintLine(field.hint, field.name))\(problemLine(problem))
        <input id="\(field.name)" name="\(field.name)" type="\(field.kind.rawValue)" value="\(field.value)"\
        \(attribute: "autocomplete", field.autocomplete)\(attribute: "inputmode", field.inputMode)\(attribute: "size", field.width.map(String.init))\
        \(attribute: "maxlength", field.mostCharacters.map(String.init))\
        \(attribute: "aria-describedby", describedBy(field.name, field.hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")/>
        </div>
        """
}

/// A labelled space to write in.
public func textArea(
    _ name: String, _ label: String, value: String = "", hint: String? = nil, rows: Int = 3, isOptional: Bool = false,
    mostCharacters: Int? = nil, _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about(name)
    return """
        <div class="field\(problem == nil ? "" : " wrong")">
        \(Markup.label(label, for: name, isOptional: isOptional))
        \(hintLine(hint, name))\(problemLine(problem))
        <textarea id="\(name)" name="\(name)" rows="\(rows)"\(attribute: "maxlength", mostCharacters.map(String.init))\
        \(attribute: "aria-describedby", describedBy(name, hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")>
        \(value)</textarea>
        </div>
        """
}

extension Markup {
    static func label(_ text: String, for name: String, isOptional: Bool) -> Markup {
        "<label for=\"\(name)\">\(text)\(isOptional ? " (optional)" : "")</label>"
    }
}

func label(_ text: String, for name: String, isOptional: Bool) -> Markup { .label(text, for: name, isOptional: isOptional) }

func hintLine(_ hint: String?, _ name: String) -> Markup {
    ifLet(hint) { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" }
}

func describedBy(_ name: String, _ hint: String?, _ problem: FieldProblem?) -> String? {
    let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
}
