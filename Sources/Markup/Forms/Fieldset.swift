/// Fields that belong together.
public func fieldset(_ legend: String, _ content: Markup) -> Markup {
    "<fieldset class=\"together\"><legend>\(legend)</legend>\n\(content)</fieldset>"
}
