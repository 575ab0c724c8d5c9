/// Where there is nothing yet: what will be here, and how it gets here.
public func emptyState(_ text: String) -> Markup {
    "<p class=\"empty\">\(text)</p>"
}
