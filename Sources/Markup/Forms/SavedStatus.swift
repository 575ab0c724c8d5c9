/// Says, truthfully, when something was saved. The autosave module writes into it.
public func savedStatus(_ text: String = "") -> Markup {
    "<p class=\"saved\" data-saved=\"\" role=\"status\">\(text)</p>"
}
