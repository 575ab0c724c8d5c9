import Markup
import Nurture
import Records

/// Somebody's calendar addresses: what they are for, how to get one, and how to end it.
struct FeedsView {
    static let title = "Sessions in my calendar"

    let page: FeedsPage
    var problems: [FieldProblem] = []

    static func value(of subject: FeedSubject) -> String {
        switch subject {
        case .own: "own"
        case .school(let id): "school-\(id)"
        case .service(let id): "service-\(id)"
        }
    }

    var markup: Markup {
        """
        \(backLink("My account", to: "/account"))
        \(heading(FeedsView.title))
        <p>Your calendar can show when groups meet, and follows when a session is moved or cancelled. It shows the school and the time, and no child’s name.</p>
        \(part("Addresses that you made", page.feeds.isEmpty ? emptyState("None yet. Make one below, and paste it into your calendar under “subscribe” or “from an address”.") : "<ul class=\"devices\">\(each(page.feeds) { line($0) })</ul>"))
        \(part("Make an address", form(to: "/account/calendars", """
            \(radios("subject", "What should it show?", page.subjects.map { Choice(FeedsView.value(of: $0.subject), $0.name) }, chosen: page.subjects.count == 1 ? "own" : "", problems))
            \(button("Make an address"))
            """)))
        """
    }

    /// The address is shown this once.
    static func made(_ address: String, _ name: String) -> Markup {
        """
        \(heading("An address for your calendar", place: name))
        <p>Copy it into your calendar, where it says “subscribe” or “from an address”. It is shown only now. Whoever has it sees when the groups meet, so don’t pass it on; you can revoke it at any time.</p>
        \(copyField("Address", address, id: "address"))
        <p>\(linkButton("Done", to: "/account/calendars", .primary))</p>
        """
    }

    private func line(_ feed: FeedLine) -> Markup {
        let read = feed.readAt.map { "last read \($0.written)" } ?? "not read yet"
        return """
            <li><span>\(feed.name), made \(feed.madeAt.day.short), \(read)</span>
            \(form(to: "/account/calendars/\(feed.id)/end", button("Revoke", .quiet)))</li>

            """
    }
}
