/// Something known, and where to change it.
public struct SummaryLine: Sendable {
    public let label: String
    public let value: Markup
    /// The page that changes it, if the reader may.
    public let change: String?

    public init(_ label: String, _ value: Markup, change: String? = nil) {
        self.label = label
        self.value = value
        self.change = change
    }

    /// Text; an empty one is shown as "Not provided".
    public init(_ label: String, text: String, change: String? = nil) {
        self.init(label, text.isEmpty ? "<span class=\"none\">Not provided</span>" : Markup(text: text), change: change)
    }
}

/// What is known, a line each.
public func summaryList(_ lines: [SummaryLine]) -> Markup {
    """
    <dl class="summary">\(each(lines) { line in
        """
        <div><dt>\(line.label)</dt><dd>\(line.value)</dd>\(ifLet(line.change) {
            "<dd class=\"change\"><a \(href: $0)>Change<span class=\"unseen\"> \(line.label)</span></a></dd>"
        })</div>

        """
    })</dl>
    """
}
