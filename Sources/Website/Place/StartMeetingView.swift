import Markup
import Nurture
import Records

/// When it is and who comes, what is to be talked about, and what was agreed.
struct StartMeetingView {
    let page: StartMeetingPage
    let form: Form
    let problems: [FieldProblem]
    let newer: Int?

    private var address: String { "\(Link.group(page.group.id))/meeting" }

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.group.id)))
        \(heading("Meeting before the start", place: "\(page.group.name), \(page.group.schoolName)"))
        \(ifLet(page.meeting) { planned($0) })
        \(part("Still open", page.agenda.isEmpty ? "<p>Nothing is open any more. There is time for the music.</p>" : "<p>This is the agenda. It shortens by itself.</p><ul>\(each(page.agenda) { "<li>\($0)</li>" })</ul>"))
        \(when(page.meeting != nil, part("What was agreed", agreed)))
        \(page.meeting == nil ? part("When is it?", plan) : details("Change the meeting", plan, isOpen: newer != nil || problems.contains { $0.field != "agreed" }))
        """
    }

    private func planned(_ meeting: StartMeetingPage.Meeting) -> Markup {
        let names = page.people.filter { meeting.guests.contains($0.person) }.map(\.name) + [meeting.others].filter { !$0.isEmpty }
        return """
            \(when(newer != nil, notice(.warning, "This is what is saved now")))
            \(summaryList([
                SummaryLine("When", text: "\(meeting.day.written)\(meeting.time.map { " at \($0.written)" } ?? "")"),
                SummaryLine("Where", text: meeting.place), SummaryLine("Who comes", text: Set(names).sorted().joined(separator: ", ")),
                SummaryLine("Held", page.isHeld ? tag("Held", .done) : tag("Not yet", .waiting)),
            ]))
            """
    }

    private var agreed: Markup {
        """
        \(each(page.notes) { notice(.plain, "\($0.by), \($0.at.written)", paragraphs($0.text)) })
        \(frame(to: "\(address)/notes", """
            \(hidden("id", form.has("id") ? form["id"] : ID<MeetingNote>.new().description))
            \(textArea("agreed", page.notes.isEmpty ? "What was agreed?" : "What else was agreed?", value: form["agreed"], hint: "It stands with your name and today’s date. Leave out the names of pupils.", mostCharacters: TextLimit.text.characters, problems))
            \(button("Write it down", page.isHeld ? .secondary : .primary))
            """))
        """
    }

    private var plan: Markup {
        frame(
            to: address,
            """
            \(hidden("revision", String(newer ?? page.meeting?.revision ?? 0)))
            \(field(Field("day", "Day", kind: .date, value: value("day", page.meeting?.day.iso)), problems))
            \(field(Field("time", "Time", kind: .time, value: value("time", page.meeting?.time?.written), isOptional: true), problems))
            \(field(Field("place", "Where?", value: value("place", page.meeting?.place), hint: "A room, or a call", isOptional: true, mostCharacters: 200), problems))
            \(checkboxes("guests", "Who comes?", people, chosen: guests, problems))
            \(field(Field("others", "Who else?", value: value("others", page.meeting?.others), hint: "Adults who have no account here", isOptional: true, mostCharacters: 200), problems))
            \(button(page.meeting == nil ? "Plan the meeting" : "Save", page.meeting == nil ? .primary : .secondary))
            """)
    }

    /// Somebody with two roles is one person.
    private var people: [Choice] {
        var seen: Set<ID<Person>> = []
        return page.people.filter { seen.insert($0.person).inserted }.map { Choice($0.person.description, "\($0.name), \($0.role.words)") }
    }

    private var guests: Set<String> {
        form.has("day") ? Set(form.all("guests")) : Set((page.meeting?.guests ?? []).map(\.description))
    }

    private func value(_ name: String, _ saved: String?) -> String { form.has(name) ? form[name] : saved ?? "" }
}
