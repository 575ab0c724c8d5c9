/// A number as it was typed, which a phone rings at a touch.
public func telephone(_ number: String) -> Markup {
    "<a class=\"phone\" \(href: "tel:" + number.filter { !$0.isWhitespace })>\(number)</a>"
}
