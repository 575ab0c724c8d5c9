import Markup
import Nurture
import Records

/// The adults who work with a group, from when to when; another tutor from a day on.
struct AdultsPage {
    let group: GroupPage
    let choices: AdultChoices
    let today: Day
    let form: Form
    let problems: [FieldProblem]
    /// What speaks against somebody, which the person may overrule.
    let advice: [String]

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func attach(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let adult = visit.form["adult"].split(separator: " ")
        let role = adult.first.flatMap { Role(rawValue: String($0)) }
        let person: ID<Person>? = adult.last.flatMap { ID(String($0)) }
        if role == nil || person == nil { reading.wrong("adult", "Choose who joins in") }
        let day = reading.day("from", orSay: "Enter the first day")
        guard reading.problems.isEmpty, let role, let person, let day else { return try await shown(visit, problems: reading.problems) }
        return try await done(visit, "adult") {
            try await visit.desk.attach(person, as: role, to: visit.group, from: day, isMeant: visit.form["isMeant"] == visit.form["adult"])
        }
    }

    static func changeTutor(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let tutor: ID<Person>? = ID(visit.form["tutor"])
        if tutor == nil { reading.wrong("tutor", "Choose the new tutor") }
        let day = reading.day("tutorFrom", orSay: "Enter the new tutor’s first day")
        guard reading.problems.isEmpty, let tutor, let day else { return try await shown(visit, problems: reading.problems) }
        return try await done(visit, "tutor") {
            try await visit.desk.changeTutor(
                of: visit.group, to: tutor, from: day, isMeant: visit.form["isMeant"] == visit.form["tutor"])
        }
    }

    static func detach(_ visit: Visit) async throws -> Reply {
        let attachment: ID<Attachment>? = ID(visit.form["attachment"])
        guard let attachment, let adult = try await visit.desk.group(visit.group).adults.first(where: { $0.attachment == attachment })
        else {
            return try await shown(visit, problems: [FieldProblem("adult", "Choose somebody who works with the group")])
        }
        let field = lastDayField(of: adult)
        guard let day = Day(iso: visit.form[field]) else {
            return try await shown(visit, problems: [FieldProblem(field, "Enter the last day of \(adult.name)")])
        }
        return try await done(visit, field) { try await visit.desk.detach(attachment, from: visit.group, on: day) }
    }

    private static func lastDayField(of adult: AdultLine) -> String { "until-\(adult.attachment)" }

    /// What the verb refuses because of a field's value stands beside that field.
    private static func done(_ visit: Visit, _ field: String, _ change: () async throws -> Void) async throws -> Reply {
        do {
            try await change()
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem(field, sentence)])
        }
        return .seeOther("\(Link.group(try visit.group))/adults")
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        // A page that speaks of one tutor leads here with them chosen.
        let form = visit.form.fields.isEmpty ? visit.query : visit.form
        let page = AdultsPage(
            group: group, choices: try await visit.desk.adultChoices(for: group.id), today: visit.house.records.today, form: form,
            problems: problems, advice: advice)
        return visit.page("Who works with \(group.name)", problems: problems, page.markup)
    }

    private var address: String { Link.group(group.id) }

    var markup: Markup {
        """
        \(backLink(group.name, to: address))
        \(heading("Who works with it", place: group.name))
        \(adviceNotice("Is this meant?", advice))
        \(part("Now and soon", group.adults.isEmpty ? emptyState("Nobody yet.") : each(group.adults) { adult($0) }))
        \(part(hasTutor ? "Another tutor" : "The tutor", """
            \(when(group.can.contains(.seeTutorMatches), "<p>\(linkButton("Who could lead it, with reasons", to: "\(address)/tutors"))</p>"))
            \(changing)
            """))
        \(part("Somebody who joins in", frame(to: "\(address)/adults", """
            \(when(!advice.isEmpty, hidden("isMeant", form["adult"])))
            \(select("adult", "Who?", none + everybody, chosen: form["adult"], problems))
            \(field(Field("from", "From", kind: .date, value: form.has("from") ? form["from"] : today.iso), problems))
            \(button("Add", .secondary))
            """)))
        """
    }

    private var hasTutor: Bool { group.adults.contains { $0.role == .tutor } }

    private var changing: Markup {
        let hint = hasTutor ? "The tutor before ends on the day before; sessions until then stay theirs" : nil
        let day = form.has("tutorFrom") ? form["tutorFrom"] : today.iso
        return frame(
            to: "\(address)/tutor",
            """
            \(when(!advice.isEmpty, hidden("isMeant", form["tutor"])))
            \(select("tutor", hasTutor ? "New tutor" : "Tutor", none + tutors, chosen: form["tutor"], problems))
            \(field(Field("tutorFrom", "From", kind: .date, value: day, hint: hint), problems))
            \(button(hasTutor ? "Change the tutor" : "Choose this tutor"))
            """)
    }

    private var none: [Choice] { [Choice("", "Choose one")] }
    private var tutors: [Choice] {
        let own = Set(group.adults.filter { $0.role == .tutor }.map(\.person))
        return choices.people.filter { $0.role == .tutor && !own.contains($0.person) }.map { Choice($0.person.description, $0.name) }
    }
    private var everybody: [Choice] {
        choices.people.map { Choice("\($0.role.rawValue) \($0.person)", "\($0.name), \($0.role.words)") }
    }

    private func adult(_ adult: AdultLine) -> Markup {
        let name = AdultsPage.lastDayField(of: adult)
        let dates = [adult.startsOn > today ? "from \(adult.startsOn.short)" : nil, adult.endsOn.map { "until \($0.short)" }]
        return details(
            (["\(adult.name), \(adult.role.words)"] + dates.compactMap { $0 }).joined(separator: ", "),
            frame(
                to: "\(address)/adults/end",
                """
                \(hidden("attachment", adult.attachment.description))
                \(field(Field(name, "Last day", kind: .date, value: form.has(name) ? form[name] : adult.endsOn?.iso ?? today.iso), problems))
                \(button("End it", .secondary))
                """), isOpen: problems.contains { $0.field == name })
    }
}
