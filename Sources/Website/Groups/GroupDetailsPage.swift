import Markup
import Nurture
import Records

/// A group's name, room and slot.
struct GroupDetailsPage {
    let group: GroupPage
    let today: Day
    let form: Form
    let problems: [FieldProblem]

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
        let weekday = Int(visit.form["weekday"]).flatMap(Weekday.init(rawValue:))
        if weekday == nil { reading.wrong("weekday", "Choose the day of the week") }
        let time = reading.time("time", orSay: "Enter the time at which sessions begin, like 10:30")
        let day = reading.day("from", orSay: "Enter the day from which the new time holds")
        guard reading.problems.isEmpty, let weekday, let time, let day else { return try await shown(visit, problems: reading.problems) }
        try await visit.desk.change(visit.group, slot: Slot(weekday: weekday, time: time), from: day)
        return .seeOther(Link.group(try visit.group))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let page = GroupDetailsPage(group: group, today: visit.house.records.today, form: visit.form, problems: problems)
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
            \(field(Field("room", "Room", value: value("room", group.room), hint: "Quiet and enclosed", isOptional: true, mostCharacters: 200), problems))
            \(button("Save name and room"))
            """)))
        \(part("Day and time", frame(to: "\(address)/slot", """
            \(select("weekday", "Day of the week", Weekday.schoolDays.map { Choice(String($0.rawValue), $0.name) }, chosen: value("weekday", String(group.slot.weekday.rawValue)), problems))
            \(field(Field("time", "Sessions begin at", kind: .time, value: value("time", group.slot.time.written)), problems))
            \(field(Field("from", "From", kind: .date, value: value("from", today.iso), hint: "Sessions before that day, and those that were moved one by one, stay as they are"), problems))
            \(button("Change day and time", .secondary))
            """)))
        """
    }

    private func value(_ name: String, _ saved: String) -> String { form.has(name) ? form[name] : saved }
}
