/// The page's one heading, with the place that it is about above it.
public func heading(_ text: String, place: String? = nil) -> Markup {
    "\(ifLet(place) { "<p class=\"place\">\($0)</p>" })<h1>\(text)</h1>"
}

/// A way back to the page before.
public func backLink(_ label: String, to address: String) -> Markup {
    "<p class=\"back\"><a \(href: address)>\(label)</a></p>"
}

/// A part of the page with a heading of its own.
public func part(_ title: String, _ content: Markup) -> Markup {
    "<section class=\"part\"><h2>\(title)</h2>\n\(content)</section>"
}
