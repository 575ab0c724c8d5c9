/// A form that is sent by POST. A form with a `draft` address is kept there while somebody types; one that sends a file is multipart.
public func form(to address: String, draft: String? = nil, isMultipart: Bool = false, _ content: Markup) -> Markup {
    """
    <form method="post" \(action: address)\(attribute: "enctype", isMultipart ? "multipart/form-data" : nil)\
    \(draft: draft) novalidate="novalidate">
    \(content)
    </form>
    """
}
