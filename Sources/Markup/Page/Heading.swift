/// The page's one heading, with the place that it is about above it.
public func heading(_ text: String, place: String? = nil) -> Markup {
    "\(ifLet(place) { "<p class=\"place\">\($0)</p>" })<h1>\(text)</h1>"
}
