/// More for whoever wants it.
public func details(_ summary: String, _ content: Markup, isOpen: Bool = false) -> Markup {
    "<details\(flag: "open=\"open\"", isOpen)><summary>\(summary)</summary><div class=\"more\">\(content)</div></details>"
}
