/// A form that is sent by POST. A form with a `draft` address is kept there while somebody types.
public func form(to address: String, draft: String? = nil, _ content: Markup) -> Markup {
    "<form method=\"post\" \(action: address)\(attribute: "data-draft", draft) novalidate=\"novalidate\">\n\(content)\n</form>"
}

public func hidden(_ name: String, _ value: String) -> Markup {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\"/>"
}

public enum ButtonKind: String, Sendable {
    case primary, secondary, quiet, warning
}

/// What sends a form. One primary button on a page.
public func button(_ label: String, _ kind: ButtonKind = .primary) -> Markup {
    "<button class=\"\(kind.rawValue)\">\(label)</button>"
}

/// A link that looks like what it is: the next thing to do.
public func linkButton(_ label: String, to address: String, _ kind: ButtonKind = .secondary) -> Markup {
    "<a class=\"button \(kind.rawValue)\" \(href: address)>\(label)</a>"
}

/// Several buttons in a row.
public func buttons(_ content: Markup) -> Markup {
    "<div class=\"buttons\">\(content)</div>"
}

/// Says, truthfully, when something was saved.
public func savedStatus(_ text: String = "") -> Markup {
    "<p class=\"saved\" data-saved=\"\" role=\"status\">\(text)</p>"
}

/// Something to copy, such as an invitation's address.
public func copyField(_ label: String, _ value: String, id: String) -> Markup {
    """
    <div class="field"><label for="\(id)">\(label)</label>
    <input id="\(id)" type="text" readonly="readonly" value="\(value)"/></div>
    """
}

/// Fields that belong together.
public func fieldset(_ legend: String, _ content: Markup) -> Markup {
    "<fieldset class=\"together\"><legend>\(legend)</legend>\n\(content)</fieldset>"
}
