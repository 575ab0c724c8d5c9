import Markup
import Nurture
import Records

/// A session at another time, or not at all; with a reason either way.
struct SessionChangeView {
    let page: SessionPage
    var form = Form()
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(backLink("Session \(page.session.number)", to: Link.session(page.session.id)))
        \(heading("Move or cancel", place: "\(page.group.name), \(page.session.day.written)"))
        \(part("Move it", frame(to: "\(Link.session(page.session.id))/moves", """
            \(field(Field("day", "New day", kind: .date, value: form.has("day") ? form["day"] : page.session.day.iso), problems))
            \(field(Field("time", "New time", kind: .time, value: form.has("time") ? form["time"] : page.session.time.written), problems))
            \(radios("moveReason", "Why?", MoveReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["moveReason"], problems))
            \(button("Move the session"))
            """)))
        \(part("Cancel it", frame(to: "\(Link.session(page.session.id))/cancellation", """
            \(radios("cancelReason", "Why?", CancelReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["cancelReason"], problems))
            \(button("Cancel the session", .warning))
            """)))
        """
    }
}
