import Markup
import Nurture
import Records

/// Every week from the first session to the last, with what falls into it; the ending is marked from the start.
struct GroupDatesView {
    let dates: GroupDates
    let form: Form
    let problems: [FieldProblem]

    private var group: GroupPage { dates.group }
    private var ending: Set<Day> { Set(GroupEnding.days(of: group.days)) }

    var markup: Markup {
        """
        \(backLink(group.name, to: Link.group(group.id)))
        \(heading("Plan of dates", place: "\(group.name), \(group.slot.written)"))
        \(ifLet(GroupEnding.sentence(for: group.days)) { "<p>\($0)</p>" })
        \(part("Week by week", weeks))
        \(when(group.can.contains(.changeGroup) && group.closedOn == nil, part("Joining later", joining)))
        """
    }

    private var weeks: Markup {
        guard !dates.weeks.isEmpty else {
            return emptyState("No session has a date. The school’s half-terms decide on which days there can be one.")
        }
        return table(
            "\(group.days.count) of \(group.plannedSessions) sessions have a date", headers: ["Week of", "Sessions", "What else"],
            rows: dates.weeks.map(row), speaksForItself: true)
    }

    private func row(_ week: GroupDates.Week) -> [Markup] {
        [
            "\(week.monday.short)", each(week.sessions) { session($0) },
            "\(week.notes.joined(separator: ". "))",
        ]
    }

    private func session(_ session: SessionLine) -> Markup {
        """
        <div><a \(href: Link.session(session.id))>Session \(session.number)</a> \(session.day.written), \(session.time.written) \
        \(SessionWords.tag(session.state))\(when(session.wasMoved, tag("Moved")))\(when(ending.contains(session.day) && session.state != .cancelled, tag("Ending")))</div>
        """
    }

    private var joining: Markup {
        """
        <p>The programme gives a group \(dates.programmeSessions) sessions. This is its week \(dates.programmeWeek) at \(group.schoolName), \
        holidays not counted. A group that starts in a later week has as many sessions less.</p>
        \(frame(to: "\(Link.group(group.id))/start-week", """
            \(field(Field("week", "It starts in week", value: form.has("week") ? form["week"] : String(group.startWeek ?? 1), hint: "Sessions that are then too many go from the end, as far as nothing is written of them", inputMode: "numeric", width: 3), problems))
            \(button("Save", .secondary))
            """))
        """
    }
}
