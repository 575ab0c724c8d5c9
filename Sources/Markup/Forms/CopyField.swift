/// Something to copy, such as an invitation's address.
public func copyField(_ label: String, _ value: String, id: String, hint: String? = nil) -> Markup {
    """
    <div class="field copy">\(fieldWords(label, for: id, hint: hint, isOptional: false, nil))
    <input id="\(id)" type="text" readonly="readonly" value="\(value)"\(attribute: "aria-describedby", describedBy(id, hint, nil))/></div>
    """
}
