/// How much a button asks to be pressed.
public enum ButtonKind: String, Sendable {
    case primary, secondary, quiet, warning
}

/// What sends a form. One primary button on a page. With a name and a value it says which button was pressed.
public func button(_ label: String, _ kind: ButtonKind = .primary, name: String? = nil, value: String? = nil) -> Markup {
    "<button class=\"\(kind.rawValue)\"\(attribute: "name", name)\(attribute: "value", value)>\(label)</button>"
}

/// A link that looks like what it is: the next thing to do.
public func linkButton(_ label: String, to address: String, _ kind: ButtonKind = .secondary) -> Markup {
    "<a class=\"button \(kind.rawValue)\" \(href: address)>\(label)</a>"
}

/// Several buttons in a row.
public func buttons(_ content: Markup) -> Markup {
    "<div class=\"buttons\">\(content)</div>"
}
