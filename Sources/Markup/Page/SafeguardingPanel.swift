/// Stands beside every free text about a child: whom to tell, and that it was told. There is no field for a story.
public func safeguardingPanel(leadName: String?, phone: String?, school: String? = nil, reportAddress: String? = nil) -> Markup {
    """
    <aside class="safeguarding" aria-label="If you are worried about a child">
    <h2>Worried about a child?</h2>
    <p>Please don’t write it here. Tell \(leadName ?? "the school’s safeguarding lead")\(ifLet(school) { ", safeguarding lead of \($0)," }) at once.</p>
    \(ifLet(phone) { "<p>\(telephone($0))</p>" })
    <p>If somebody is in danger now, call <a href="tel:999">999</a>.</p>
    \(ifLet(reportAddress) { "<p><a class=\"button secondary\" \(href: $0)>I passed a worry on</a></p>" })
    </aside>
    """
}

/// What the panel says on a page in a family's language.
public struct SafeguardingWords: Sendable {
    public var title: String
    public var tell: String
    /// With the number 999 in it.
    public var danger: String

    public init(title: String, tell: String, danger: String) {
        self.title = title
        self.tell = tell
        self.danger = danger
    }
}

/// The same for families, in their language: names and numbers stand by themselves, so that no sentence has to fit around them.
public func safeguardingPanel(in words: SafeguardingWords, leadName: String?, phone: String?) -> Markup {
    """
    <aside class="safeguarding" aria-label="\(words.title)">
    <h2>\(words.title)</h2>
    <p>\(words.tell)</p>
    \(ifLet(leadName) { "<p dir=\"auto\">\($0)</p>" })
    \(ifLet(phone) { "<p>\(telephone($0))</p>" })
    <p>\(withEmergencyNumber(words.danger))</p>
    </aside>
    """
}

private func withEmergencyNumber(_ sentence: String) -> Markup {
    let halves = sentence.split(separator: "999", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return halves.count == 2 ? "\(halves[0])<a href=\"tel:999\">999</a>\(halves[1])" : "\(sentence)"
}
