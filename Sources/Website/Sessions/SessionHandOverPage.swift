import Markup
import Nurture
import Records

/// A worry was passed on: about whom? Everybody with a place is here, with or without a yes to taking part.
enum SessionHandOverPage {
    static func show(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        let pupils = page.register.map { ($0.pupil, $0.name) } + page.waitingForConsent.map { ($0.pupil, $0.name) }
        let markup: Markup = """
            \(backLink("Session \(page.session.number)", to: Link.session(page.session.id)))
            \(heading("I passed a worry on", place: page.group.name))
            <p>Which child was it about? Please don’t write what the worry was.</p>
            \(pupils.isEmpty ? emptyState("Nobody has a place in this group on that day.") : "<ul class=\"places\">\(each(pupils) { "<li><a \(href: "\(Link.pupil($0.0))/hand-over")>\($0.1)</a></li>" })</ul>")
            \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone, school: page.group.schoolName))
            """
        return visit.page("I passed a worry on", markup)
    }
}
