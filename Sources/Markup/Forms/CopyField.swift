/// Something to copy, such as an invitation's address; with `rows`, something longer that is read whole before it is copied.
public func copyField(_ label: String, _ value: String, id: String, hint: String? = nil, rows: Int? = nil) -> Markup {
    """
    <div class="field copy">\(fieldWords(label, for: id, hint: hint, isOptional: false, nil))
    \(rows.map { copyText(value, id: id, rows: $0, hint) } ?? copyLine(value, id: id, hint))</div>
    """
}

private func copyLine(_ value: String, id: String, _ hint: String?) -> Markup {
    "<input id=\"\(id)\" type=\"text\" readonly=\"readonly\" value=\"\(value)\"\(attribute: "aria-describedby", describedBy(id, hint, nil))/>"
}

private func copyText(_ value: String, id: String, rows: Int, _ hint: String?) -> Markup {
    """
    <textarea id="\(id)" readonly="readonly" rows="\(String(rows))"\(attribute: "aria-describedby", describedBy(id, hint, nil))>
    \(value)</textarea>
    """
}
