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

/// What waits for me: a line each, or a sentence where nothing does.
public func waitingList(_ items: [WaitingItem], whenEmpty: String) -> Markup {
    guard !items.isEmpty else { return emptyState(whenEmpty) }
    return """
        <ul class="waits">\(each(items) { item in
            """
            <li><a \(href: item.address)><span class="title">\(item.title)</span> <span class="detail">\(item.detail)</span></a>\(item.tag)</li>

            """
        })</ul>
        """
}
