/// A part of the page with a heading of its own.
public func part(_ title: String, _ content: Markup) -> Markup {
    "<section class=\"part\"><h2>\(title)</h2>\n\(content)</section>"
}
