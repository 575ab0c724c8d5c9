import Markup
import Nurture
import Records

/// A group as a service lead forms it: pupils, tutor, slot.
struct GroupForm {
    let choices: GroupChoices
    let answers: Answers
    let address: String
    var problems: [FieldProblem] = []
    /// A warning about the size, which the person may overrule.
    var advice: String?

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

    func with(advice: String) -> GroupForm {
        GroupForm(choices: choices, answers: answers, address: address, advice: advice)
    }

    /// - Throws: ``Problems``
    static func draft(_ form: Form, _ choices: GroupChoices) throws -> GroupDraft {
        var reading = FormReading(form)
        let pupils = choices.pupils.map(\.id).filter { form.all("pupils").contains($0.description) }
        if pupils.isEmpty { reading.wrong("pupils", "Choose the pupils, three to five of them") }
        let tutor = choices.tutors.first { $0.person.description == form["tutor"] }?.person
        if tutor == nil { reading.wrong("tutor", "Choose a tutor") }
        let weekday = Int(form["weekday"]).flatMap(Weekday.init(rawValue:))
        if weekday == nil { reading.wrong("weekday", "Choose the day of the week") }
        let time = reading.time("time", orSay: "Enter the time at which sessions begin, like 10:30")
        let start = reading.day("startsOn", orSay: "Enter the day from which sessions are held")
        if form["name"].isEmpty { reading.wrong("name", "Give the group a name; the pupils may choose another one later") }
        let name = reading.text("name", .line, called: "The name")
        let room = reading.text("room", .line, called: "The room")
        try reading.end()
        guard let tutor, let weekday, let time, let start else { throw Problems(list: reading.problems) }
        return GroupDraft(
            id: ID(form["id"]) ?? .new(), name: name, room: room, tutor: tutor,
            staff: choices.staff.first { $0.person.description == form["staff"] }?.person, slot: Slot(weekday: weekday, time: time),
            startsOn: start, pupils: pupils)
    }

    var markup: Markup {
        """
        \(heading("Form a group", place: choices.schoolName))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(ifLet(advice) { notice(.warning, "Is this size meant?", "<p>\($0)</p><p>Change the pupils, or form the group all the same.</p>") })
        \(form(to: address, draft: "/drafts", """
            \(hidden("id", answers.form["id"]))\(when(advice != nil, hidden("sizeIsMeant", String(answers.form.all("pupils").count))))
            \(checkboxes("pupils", "Which pupils?", choices.pupils.map(pupilChoice), chosen: Set(answers.form.all("pupils")), hint: "Three to five, close in age. Those without a yes to taking part keep a place, and come onto the register with the yes.", problems))
            \(select("tutor", "Tutor", none + choices.tutors.map { Choice($0.person.description, $0.name) }, chosen: answers.form["tutor"], problems))
            \(select("staff", "Who of the school joins in?", none + choices.staff.map { Choice($0.person.description, $0.name) }, chosen: answers.form["staff"], isOptional: true, problems))
            \(select("weekday", "Day of the week", none + Weekday.schoolDays.map { Choice(String($0.rawValue), $0.name) }, chosen: answers.form["weekday"], problems))
            \(field(Field("time", "Sessions begin at", kind: .time, value: answers.form["time"]), problems))
            \(field(Field("startsOn", "First possible day", kind: .date, value: answers.form["startsOn"], hint: "Sessions are laid on this weekday in term time, from then on"), problems))
            \(field(Field("name", "Name of the group", value: answers.form["name"], mostCharacters: 200), problems))
            \(field(Field("room", "Room", value: answers.form["room"], hint: "Quiet and enclosed", isOptional: true, mostCharacters: 200), problems))
            \(savedStatus())\(button(advice == nil ? "Form the group" : "Form it all the same"))
            """))
        """
    }

    private var none: [Choice] { [Choice("", "Choose one")] }

    private func pupilChoice(_ pupil: PupilLine) -> Choice {
        let place = pupil.hasPlace ? ", has a place already" : ""
        let hint = "\(pupil.yearGroup.written), taking part: \(pupil.takingPart.words)\(place)"
        return Choice(pupil.id.description, pupil.fullName, hint: hint)
    }
}
