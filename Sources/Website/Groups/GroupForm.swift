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
            ("startsOn", "2026-09-07"), ("pupils", world["pupil"]), ("sizeIsMeant", "yes"),
        ])
    }

    static func empty(_ today: Day) -> Form {
        Form([("id", ID<Group>.new().description), ("startsOn", today.iso)])
    }

    static func check(_ form: Form, _ choices: GroupChoices) -> Result<GroupDraft, Problems> {
        var problems: [FieldProblem] = []
        if form["name"].isEmpty { problems.append(FieldProblem("name", "Give the group a name; the pupils may choose another one later")) }
        for field in ["name", "room"] {
            if let sentence = TextLimit.line.problem(with: form[field], called: "The \(field)") {
                problems.append(FieldProblem(field, sentence))
            }
        }
        let tutor = choices.tutors.first { $0.person.description == form["tutor"] }?.person
        if tutor == nil { problems.append(FieldProblem("tutor", "Choose a tutor")) }
        let weekday = Int(form["weekday"]).flatMap(Weekday.init(rawValue:))
        if weekday == nil { problems.append(FieldProblem("weekday", "Choose the day of the week")) }
        let time = WallTime(form["time"])
        if time == nil { problems.append(FieldProblem("time", "Enter the time at which sessions begin, like 10:30")) }
        let start = Day(iso: form["startsOn"])
        if start == nil { problems.append(FieldProblem("startsOn", "Enter the day from which sessions are held")) }
        let pupils = choices.pupils.map(\.id).filter { form.all("pupils").contains($0.description) }
        if pupils.isEmpty { problems.append(FieldProblem("pupils", "Choose the pupils, three to five of them")) }
        guard problems.isEmpty, let tutor, let weekday, let time, let start else { return .failure(Problems(list: problems)) }
        return .success(
            GroupDraft(
                id: ID(form["id"]) ?? .new(), name: form["name"], room: form["room"], tutor: tutor,
                staff: choices.staff.first { $0.person.description == form["staff"] }?.person, slot: Slot(weekday: weekday, time: time),
                startsOn: start, pupils: pupils))
    }

    var markup: Markup {
        """
        \(heading("Form a group", place: choices.schoolName))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(ifLet(advice) { notice(.warning, "Is this size meant?", "<p>\($0)</p><p>Change the pupils, or send the form again to keep it so.</p>") })
        \(form(to: address, draft: "/drafts", """
            \(hidden("id", answers.form["id"]))\(when(advice != nil, hidden("sizeIsMeant", "yes")))
            \(checkboxes("pupils", "Which pupils?", choices.pupils.map(pupilChoice), chosen: Set(answers.form.all("pupils")), hint: "Three to five, close in age", problems))
            \(select("tutor", "Tutor", none + choices.tutors.map { Choice($0.person.description, $0.name) }, chosen: answers.form["tutor"], problems))
            \(select("staff", "Who of the school joins in?", none + choices.staff.map { Choice($0.person.description, $0.name) }, chosen: answers.form["staff"], isOptional: true, problems))
            \(select("weekday", "Day of the week", none + Weekday.schoolDays.map { Choice(String($0.rawValue), $0.name) }, chosen: answers.form["weekday"], problems))
            \(field(Field("time", "Sessions begin at", kind: .time, value: answers.form["time"]), problems))
            \(field(Field("startsOn", "First possible day", kind: .date, value: answers.form["startsOn"]), problems))
            \(field(Field("name", "Name of the group", value: answers.form["name"], mostCharacters: 200), problems))
            \(field(Field("room", "Room", value: answers.form["room"], hint: "Quiet and enclosed", isOptional: true, mostCharacters: 200), problems))
            \(savedStatus())\(button("Form the group"))
            """))
        """
    }

    private var none: [Choice] { [Choice("", "")] }

    private func pupilChoice(_ pupil: PupilLine) -> Choice {
        let state = pupil.hasPlace ? "has a place already" : "taking part: \(pupil.takingPart.words)"
        return Choice(pupil.id.description, pupil.fullName, hint: "\(pupil.yearGroup.written), \(state)")
    }
}
