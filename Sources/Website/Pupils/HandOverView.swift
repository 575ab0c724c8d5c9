import Markup
import Nurture
import Records

/// When, by whom and to whom. There is no field for what it was.
struct HandOverView {
    let pupil: PupilForTutor
    let now: Instant
    var fields = Form()
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(backLink(pupil.known.shortName, to: Link.pupil(pupil.id)))
        \(heading("I passed a worry on", place: pupil.known.shortName))
        <p>What it was stays between you and them. Here stands only that you told somebody, and when.</p>
        \(form(to: "\(Link.pupil(pupil.id))/hand-overs", """
            \(hidden("id", fields.has("id") ? fields["id"] : ID<HandOver>.new().description))
            \(field(Field("to", "Whom did you tell?", value: fields.has("to") ? fields["to"] : pupil.safeguarding?.name ?? "", mostCharacters: 200), problems))
            \(field(Field("day", "On which day?", kind: .date, value: fields.has("day") ? fields["day"] : now.day.iso), problems))
            \(field(Field("time", "At what time?", kind: .time, value: fields.has("time") ? fields["time"] : now.time.written), problems))
            \(button("Record that I told them"))
            """))
        \(safeguardingPanel(leadName: pupil.safeguarding?.name, phone: pupil.safeguarding?.phone, school: pupil.schoolName))
        """
    }

    static func save(_ visit: Visit) async throws -> Reply {
        var problems: [FieldProblem] = []
        let (day, time) = (Day(iso: visit.form["day"]), WallTime(visit.form["time"]))
        let now = visit.house.records.now
        if visit.form["to"].isEmpty { problems.append(FieldProblem("to", "Enter the name of the person whom you told")) }
        if let sentence = TextLimit.line.problem(with: visit.form["to"], called: "The name") {
            problems.append(FieldProblem("to", sentence))
        }
        if day.map({ $0 > now.day }) ?? true {
            problems.append(FieldProblem("day", "Enter the day on which you told them; it can’t be in the future"))
        }
        if time == nil { problems.append(FieldProblem("time", "Enter the time, like 10:30")) }
        if let day, let time, day == now.day, time > now.time {
            problems.append(FieldProblem("time", "Enter a time that has passed"))
        }
        guard problems.isEmpty, let day, let time else {
            let pupil = try await visit.desk.pupil(visit.pupil)
            let page = HandOverView(pupil: pupil.tutor, now: now, fields: visit.form, problems: problems)
            return visit.page("I passed a worry on", problems: problems, page.markup)
        }
        try await visit.desk.handOver(
            ID(visit.form["id"]) ?? .new(), about: visit.pupil, to: visit.form["to"], at: SchoolClock.instant(day, time))
        return .seeOther(Link.pupil(try visit.pupil))
    }
}
