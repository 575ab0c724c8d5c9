/// One thing that waits for somebody.
public struct WaitingItem: Sendable {
    public let title: String
    public let detail: String
    public let address: String
    public let tag: Markup

    public init(_ title: String, detail: String, address: String, tag: Markup = .nothing) {
        self.title = title
        self.detail = detail
        self.address = address
        self.tag = tag
    }
}

/// What waits for me: a line each.
public func waitingList(_ items: [WaitingItem], whenEmpty: String) -> Markup {
    guard !items.isEmpty else { return emptyState(whenEmpty) }
    return """
        <ul class="waiting">\(each(items) { item in
            "<li><a \(href: item.address)><span class=\"title\">\(item.title)</span> <span class=\"detail\">\(item.detail)</span></a>\(item.tag)</li>\n"
        })</ul>
        """
}

/// What is known, a line each.
public struct SummaryLine: Sendable {
    public let label: String
    public let value: Markup

    public init(_ label: String, _ value: Markup) {
        self.label = label
        self.value = value
    }

    public init(_ label: String, text: String) {
        self.init(label, text.isEmpty ? "<span class=\"none\">Not provided</span>" : Markup(text: text))
    }
}

public func summaryList(_ lines: [SummaryLine]) -> Markup {
    "<dl class=\"summary\">\(each(lines) { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" })</dl>"
}

/// A table whose rows become cards on a phone. The first cell of a row is its heading.
public func table(_ caption: String, headers: [String], rows: [[Markup]]) -> Markup {
    """
    <div class="scroll"><table>
    <caption>\(caption)</caption>
    <thead><tr>\(each(headers) { "<th scope=\"col\">\($0)</th>" })</tr></thead>
    <tbody>\(each(rows) { row in
        "<tr>\(each(Array(zip(headers, row).enumerated())) { number, cell in number == 0 ? "<th scope=\"row\">\(cell.1)</th>" : "<td data-label=\"\(cell.0)\">\(cell.1)</td>" })</tr>\n"
    })</tbody>
    </table></div>
    """
}

/// A pupil's exact words.
public func quote(_ words: String, by source: String) -> Markup {
    "<figure class=\"voice\"><blockquote><p>\(words)</p></blockquote><figcaption>\(source)</figcaption></figure>"
}

/// Lines of text as they were typed.
public func paragraphs(_ text: String) -> Markup {
    each(text.split(separator: "\n")) { "<p>\($0)</p>" }
}
