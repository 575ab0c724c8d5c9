import Markup
import Nurture
import Records

/// What ending a group means, before it is ended.
enum ClosingPage {
    static func show(_ visit: Visit) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let coming = group.sessions.filter { $0.state == .toCome }.count
        let unlogged = group.sessions.filter { [.unfinished, .today].contains($0.state) }.count
        let markup: Markup = """
            \(backLink(group.name, to: Link.group(group.id)))
            \(heading("End this group?", place: group.name))
            <ul>
            <li>What was logged stays, and can still be read.</li>
            \(when(coming > 0, "<li>\(sessions(coming)) to come will not take place.</li>"))
            \(when(unlogged > 0, "<li>\(sessions(unlogged)) without a log can still be logged.</li>"))
            <li>The tutor reaches the group for 60 days after its last session.</li>
            </ul>
            \(form(to: "\(Link.group(group.id))/closure", button("End this group today", .warning)))
            """
        return visit.page("End \(group.name)?", markup)
    }

    private static func sessions(_ count: Int) -> String { count == 1 ? "1 session" : "\(count) sessions" }
}
