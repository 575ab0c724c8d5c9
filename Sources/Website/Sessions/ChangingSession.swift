import Markup
import Nurture
import Records

/// A session at another time, or not at all; with a reason either way.
enum ChangingSession {
    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func move(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let day = reading.day("day", orSay: "Enter the new day")
        let time = reading.time("time", orSay: "Enter the new time, like 10:30")
        let reason = MoveReason(rawValue: visit.form["moveReason"])
        if reason == nil { reading.wrong("moveReason", "Choose why the session is moved") }
        guard reading.problems.isEmpty, let day, let time, let reason else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.move(
                visit.session, to: day, at: time, because: reason, isMeant: visit.form["isMeant"] == day.iso)
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        }
        return .seeOther(Link.session(try visit.session))
    }

    static func cancel(_ visit: Visit) async throws -> Reply {
        guard let reason = CancelReason(rawValue: visit.form["cancelReason"]) else {
            return try await shown(visit, problems: [FieldProblem("cancelReason", "Choose why the session is cancelled")])
        }
        try await visit.desk.cancel(visit.session, because: reason)
        return .seeOther(Link.session(try visit.session))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        let view = SessionChangeView(page: page, form: visit.form, problems: problems, advice: advice)
        return visit.page("Move or cancel", problems: problems, view.markup)
    }
}

struct SessionChangeView {
    let page: SessionPage
    let form: Form
    let problems: [FieldProblem]
    /// What speaks against the new day, which the person may overrule.
    let advice: [String]

    private var address: String { Link.session(page.session.id) }

    var markup: Markup {
        """
        \(backLink("Session \(page.session.number)", to: address))
        \(heading("Move or cancel", place: "\(page.group.name), \(page.session.day.written) at \(page.session.time.written)"))
        \(when(!advice.isEmpty, notice(.warning, "Is this day meant?", "\(each(advice) { "<p>\($0)</p>" })<p>Choose another day, or move it there all the same.</p>")))
        \(part("Move it", frame(to: "\(address)/moves", """
            \(when(!advice.isEmpty, hidden("isMeant", form["day"])))
            \(field(Field("day", "New day", kind: .date, value: form.has("day") ? form["day"] : page.session.day.iso), problems))
            \(field(Field("time", "New time", kind: .time, value: form.has("time") ? form["time"] : page.session.time.written), problems))
            \(radios("moveReason", "Why?", MoveReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["moveReason"], problems))
            \(button(advice.isEmpty ? "Move the session" : "Move it all the same"))
            """)))
        \(part("Cancel it", frame(to: "\(address)/cancellation", """
            \(radios("cancelReason", "Why?", CancelReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["cancelReason"], problems))
            \(button("Cancel the session", .warning))
            """)))
        """
    }
}
