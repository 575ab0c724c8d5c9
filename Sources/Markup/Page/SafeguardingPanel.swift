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

private func telephone(_ number: String) -> Markup {
    "<a class=\"phone\" \(href: "tel:" + number.filter { !$0.isWhitespace })>\(number)</a>"
}
