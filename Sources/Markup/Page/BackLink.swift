/// A way back to the page before.
public func backLink(_ label: String, to address: String) -> Markup {
    "<p class=\"back\"><a \(href: address)>\(label)</a></p>"
}
