import Markup
import Nurture
import Records

/// More sessions: those that the programme gives and that have no date yet, or one on any day.
enum MoreSessionsPage {
    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func addMissing(_ visit: Visit) async throws -> Reply {
        try await visit.desk.addMissingSessions(to: visit.group)
        return .seeOther(Link.group(try visit.group))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let day = reading.day("day", orSay: "Enter the day of the session")
        let time = reading.time("time", orSay: "Enter the time, like 10:30")
        guard reading.problems.isEmpty, let day, let time else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.addSession(to: visit.group, on: day, at: time, isMeant: visit.form["isMeant"] == day.iso)
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        }
        return .seeOther(Link.group(try visit.group))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let dates = try await visit.desk.missingDates(of: group.id)
        return visit.page("Add sessions", problems: problems, markup(group, dates, visit.form, problems, advice))
    }

    private static func markup(
        _ group: GroupPage, _ dates: [Day], _ fields: Form, _ problems: [FieldProblem], _ advice: [String]
    ) -> Markup {
        let address = Link.group(group.id)
        return """
            \(backLink(group.name, to: address))
            \(heading("Add sessions", place: "\(group.name), \(group.slot.written)"))
            \(when(!advice.isEmpty, notice(.warning, "Is this day meant?", "\(each(advice) { "<p>\($0)</p>" })<p>Choose another day, or add it all the same.</p>")))
            \(when(group.missingSessions > 0, part("To reach \(group.plannedSessions) sessions", missing(group, dates))))
            \(part("One session", form(to: "\(address)/sessions", """
                \(when(!advice.isEmpty, hidden("isMeant", fields["day"])))
                \(field(Field("day", "Day", kind: .date, value: fields["day"]), problems))
                \(field(Field("time", "Time", kind: .time, value: fields.has("time") ? fields["time"] : group.slot.time.written), problems))
                \(button(advice.isEmpty ? "Add this session" : "Add it all the same", .secondary))
                """)))
            """
    }

    private static func missing(_ group: GroupPage, _ dates: [Day]) -> Markup {
        guard let first = dates.first, let last = dates.last else {
            return """
                <p>The school’s term dates have no \(group.slot.weekday.name) left. When the next half-terms are entered at the school, \
                the \(count(group.missingSessions)) can be added here.</p>
                """
        }
        let fewer = dates.count < group.missingSessions ? " That is as far as the school’s term dates go." : ""
        return """
            <p>\(first == last ? "One session is missing. It would be on \(first.written)." : "\(dates.count) sessions are missing. They would be from \(first.written) to \(last.written).")\(fewer)</p>
            \(form(to: "\(Link.group(group.id))/missing-sessions", button("Add the \(count(dates.count))")))
            """
    }

    private static func count(_ number: Int) -> String { number == 1 ? "missing session" : "\(number) missing sessions" }
}
