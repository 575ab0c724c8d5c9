import Markup
import Nurture
import Records

/// A group as a service lead forms it: pupils and slot, and the tutor if one is found already.
struct GroupForm {
    let choices: GroupChoices
    let answers: Answers
    let address: String
    var problems: [FieldProblem] = []
    /// A warning about the size, which the person may overrule.
    var advice: String?
    /// What speaks against its room, people or time, which the person may overrule.
    var clashes: [String] = []

    static let sample: @Sendable (SampleWorld) -> Form = { world in
        Form([
            ("id", ID<Group>.new().description), ("name", "Sample group"), ("tutor", world["tutor"]), ("weekday", "2"), ("time", "10:30"),
            ("startsOn", "2026-09-07"), ("pupils", world["pupil"]), ("sizeIsMeant", "1"),
        ])
    }

    static func empty(_ today: Day) -> Form {
        Form([("id", ID<Group>.new().description), ("startsOn", today.iso)])
    }

    func with(problems: [FieldProblem]) -> GroupForm {
        GroupForm(choices: choices, answers: answers, address: address, problems: problems)
    }

    func with(advice: String?, clashes: [String] = []) -> GroupForm {
        GroupForm(choices: choices, answers: answers, address: address, advice: advice, clashes: clashes)
    }

    /// What somebody who forms a group all the same has read the warnings about.
    static func meant(_ draft: GroupDraft) -> String {
        ["\(draft.slot.short)", draft.tutor.map { "\($0)" } ?? "", draft.staff.map { "\($0)" } ?? "", "\(draft.place)", draft.startsOn.iso]
            .joined(
                separator: " ")
    }

    /// - Throws: ``Problems``
    static func draft(_ form: Form, _ choices: GroupChoices) throws -> GroupDraft {
        var reading = FormReading(form)
        let pupils = choices.pupils.map(\.id).filter { form.all("pupils").contains($0.description) }
        if pupils.isEmpty { reading.wrong("pupils", "Choose the pupils, three to five of them") }
        let tutor = choices.tutors.first { $0.person.description == form["tutor"] }?.person
        if tutor == nil, !form["tutor"].isEmpty { reading.wrong("tutor", "Choose a tutor of your own service, or none yet") }
        let slot = SlotFields.read(&reading)
        let start = reading.day("startsOn", orSay: "Enter the day from which sessions are held")
        if form["name"].isEmpty { reading.wrong("name", "Give the group a name; the pupils may choose another one later") }
        let name = reading.text("name", .line, called: "The name")
        let room = reading.text("room", .line, called: "The room")
        let week = form["week"].isEmpty ? 1 : Int(form["week"]) ?? 0
        if !(1...choices.sessions).contains(week) {
            reading.wrong("week", "The programme has \(choices.sessions) weeks. Enter the number of one of them")
        }
        try reading.end()
        guard let slot, let start else { throw Problems(list: reading.problems) }
        return GroupDraft(
            id: ID(form["id"]) ?? .new(), name: name, room: room, tutor: tutor,
            staff: choices.staff.first { $0.person.description == form["staff"] }?.person, slot: slot,
            startsOn: start, pupils: pupils,
            place: choices.places.rooms.first { $0.id.description == form["bookedRoom"] }.map { .room($0.id) } ?? .none, week: week)
    }

    var markup: Markup {
        """
        \(heading("Form a group", place: choices.schoolName))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(ifLet(advice) { notice(.warning, "Is this size meant?", "<p>\($0)</p><p>Change the pupils, or form the group all the same.</p>") })
        \(adviceNotice("Is this meant?", clashes))
        \(form(to: address, draft: "/drafts", """
            \(hidden("id", answers.form["id"]))\(ifLet(sizeMeant) { hidden("sizeIsMeant", $0) })\(ifLet(meant) { hidden("isMeant", $0) })
            \(checkboxes("pupils", "Which pupils?", choices.pupils.map(pupilChoice), chosen: Set(answers.form.all("pupils")), hint: "Three to five, close in age. Those without a yes to taking part keep a place, and come onto the register with the yes.", problems))
            \(select("tutor", "Tutor", [Choice("", "Not found yet")] + choices.tutors.map { Choice($0.person.description, $0.name) }, chosen: answers.form["tutor"], hint: "The group’s page shows who could lead it", isOptional: true, problems))
            \(select("staff", "Who of the school joins in?", none + choices.staff.map { Choice($0.person.description, $0.name) }, chosen: answers.form["staff"], isOptional: true, problems))
            \(SlotFields(times: choices.places.times, form: answers.form, slot: nil, problems: problems).markup)
            \(field(Field("startsOn", "First possible day", kind: .date, value: answers.form["startsOn"], hint: "Sessions are laid on this weekday in term time, from then on"), problems))
            \(field(Field("name", "Name of the group", value: answers.form["name"], mostCharacters: 200), problems))
            \(field(Field("week", "Week of the programme in which it starts", value: answers.form.has("week") ? answers.form["week"] : "1", hint: "This is week \(choices.week). A group that starts in week 6 has five sessions less than the \(choices.sessions).", isOptional: true, inputMode: "numeric", width: 3), problems))
            \(room)
            \(savedStatus())\(button(advice == nil && clashes.isEmpty ? "Form the group" : "Form it all the same"))
            """))
        """
    }

    /// From the school's list, or typed where it has none.
    private var room: Markup {
        guard !choices.places.rooms.isEmpty else {
            return field(
                Field("room", "Room", value: answers.form["room"], hint: "Quiet and enclosed", isOptional: true, mostCharacters: 200),
                problems)
        }
        return select(
            "bookedRoom", "Room", [Choice("", "Not known yet")] + choices.places.rooms.map(RoomWords.choice),
            chosen: answers.form["bookedRoom"], isOptional: true, problems)
    }

    /// Only what was warned about is meant, and what was meant before stays so.
    private var meant: String? {
        clashes.isEmpty ? said("isMeant") : (try? GroupForm.draft(answers.form, choices)).map(GroupForm.meant)
    }
    private var sizeMeant: String? { advice == nil ? said("sizeIsMeant") : String(answers.form.all("pupils").count) }

    private func said(_ name: String) -> String? { answers.form.has(name) ? answers.form[name] : nil }

    private var none: [Choice] { [Choice("", "Choose one")] }

    private func pupilChoice(_ pupil: PupilLine) -> Choice {
        let place = pupil.hasPlace ? ", has a place already" : ""
        let hint = "\(pupil.yearGroup.written), taking part: \(pupil.takingPart.words)\(place)"
        return Choice(pupil.id.description, pupil.fullName, hint: hint)
    }
}
