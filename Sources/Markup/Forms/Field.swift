/// A labelled line to type into.
public struct Field: Sendable {
    public enum Kind: String, Sendable {
        case text, email, tel, password, number, date, time, url
    }

    public var name: String
    public var label: String
    public var kind: Kind
    public var value: String
    public var hint: String?
    public var isOptional: Bool
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

    /// Browsers know a size only where letters are typed.
    var size: String? { [.text, .email, .tel, .password, .url].contains(kind) ? width.map { String($0) } : nil }
    var limit: String? { [.text, .email, .tel, .password, .url].contains(kind) ? mostCharacters.map { String($0) } : nil }
}

/// A labelled line to type into, with what is wrong beside it.
public func field(_ field: Field, _ problems: [FieldProblem] = []) -> Markup {
    let problem = problems.about(field.name)
    return """
        <div class="\(fieldClass(problem))">
        \(fieldWords(field.label, for: field.name, hint: field.hint, isOptional: field.isOptional, problem))
        <input id="\(field.name)" name="\(field.name)" type="\(field.kind.rawValue)" value="\(field.value)"\
        \(attribute: "autocomplete", field.autocomplete)\(attribute: "inputmode", field.inputMode)\
        \(attribute: "size", field.size)\(attribute: "maxlength", field.limit)\
        \(attribute: "aria-describedby", describedBy(field.name, field.hint, problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")/>
        </div>
        """
}
