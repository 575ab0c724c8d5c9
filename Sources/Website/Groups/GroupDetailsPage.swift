import Markup
import Nurture
import Records

/// A group's name, room and slot.
struct GroupDetailsPage {
    let group: GroupPage
    let today: Day
    let form: Form
    let problems: [FieldProblem]
    let times: [OfferedTimeLine]
    /// What speaks against a slot, which the person may overrule.
    let advice: [String]

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func save(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        if visit.form["name"].isEmpty { reading.wrong("name", "Give the group a name") }
        let name = reading.text("name", .line, called: "The name")
        let room = reading.text("room", .line, called: "The room")
        guard reading.problems.isEmpty else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.change(visit.group, name: name, room: room, revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.conflict {
            let sentence = "Somebody else changed this while you were typing. Look at what stands above, and save again if yours is right"
            return try await shown(visit, problems: [FieldProblem("name", sentence)])
        }
        return .seeOther(Link.group(try visit.group))
    }

    static func changeSlot(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let slot = SlotFields.read(&reading)
        let day = reading.day("from", orSay: "Enter the day from which the new time holds")
        guard reading.problems.isEmpty, let slot, let day else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.change(visit.group, slot: slot, from: day, isMeant: visit.form["isMeant"] == slot.short)
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        }
        return .seeOther(Link.group(try visit.group))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let times = try await visit.desk.placeChoices(for: group.id).times
        let page = GroupDetailsPage(
            group: group, today: visit.house.records.today, form: visit.form, problems: problems, times: times, advice: advice)
        return visit.page("Change \(group.name)", problems: problems, page.markup)
    }

    private var address: String { Link.group(group.id) }

    var markup: Markup {
        """
        \(backLink(group.name, to: address))
        \(heading("Change name, room or time", place: "\(group.name), \(group.slot.written)"))
        \(part("Name and room", frame(to: "\(address)/details", """
            \(hidden("revision", String(group.revision)))
            \(field(Field("name", "Name of the group", value: value("name", group.name), mostCharacters: 200), problems))
            \(field(Field("room", "Room", value: value("room", group.room), hint: "Only while the school has no list of rooms; otherwise choose one under “Change where it meets”", isOptional: true, mostCharacters: 200), problems))
            \(button("Save name and room"))
            """)))
        \(part("Day and time", frame(to: "\(address)/slot", """
            \(adviceNotice("Is this time meant?", advice))
            \(when(!advice.isEmpty, hidden("isMeant", SlotFields.chosen(form))))
            \(SlotFields(times: times, form: form, slot: group.slot, problems: problems).markup)
            \(field(Field("from", "From", kind: .date, value: value("from", today.iso), hint: "Sessions before that day, and those that were moved one by one, stay as they are"), problems))
            \(button(advice.isEmpty ? "Change day and time" : "Change them all the same", .secondary))
            """)))
        """
    }

    private func value(_ name: String, _ saved: String) -> String { form.has(name) ? form[name] : saved }
}
