import Markup
import Nurture
import Records

/// Days on which a year group, or the whole school, is out.
enum TripDoors {
    static let all: [Door] = [
        .get("/schools/{school}/new-trip", .changeSchool, .named(.school)) { visit in
            let answers = try await visit.answers(forFormAt: "\(Link.school(visit.school))/trips", saved: empty())
            return try await shown(visit, answers)
        },
        .post(
            "/schools/{school}/trips", .changeSchool, .named(.school), on: "/schools/{school}/new-trip",
            sample: { _ in Form([("id", ID<Trip>.new().description), ("what", "Sample museum"), ("from", "2026-12-01")]) }, answer: save),
        .post(
            "/schools/{school}/trips/{trip}/end", .changeSchool, .named(.school), on: "/schools/{school}/places", sample: { _ in Form() }
        ) { visit in
            try await visit.desk.forget(visit.id("trip"), at: visit.school)
            return .seeOther(Link.places(try visit.school))
        },
    ]

    private static func empty() -> Form { Form([("id", ID<Trip>.new().description)]) }

    private static func save(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        if visit.form["what"].isEmpty { reading.wrong("what", "Say what it is, such as “Science museum”") }
        if visit.form["what"].count > 100 { reading.wrong("what", "Shorten what it is to 100 characters or fewer") }
        let first = reading.day("from", orSay: "Enter the day, or the first of several")
        let last = visit.form["until"].isEmpty ? first : reading.day("until", orSay: "Enter the last day as a date, or leave it empty")
        if let first, let last, last < first || first.days(until: last) > 31 {
            reading.wrong("until", "The last day must not be before the first one, nor more than a month after it")
        }
        guard reading.problems.isEmpty, let first, let last else {
            return try await shown(visit, Answers(form: visit.form, draft: nil), reading.problems)
        }
        let year = Int(visit.form["year"]).flatMap(YearGroup.init)
        let draft = TripDraft(id: ID(visit.form["id"]) ?? .new(), what: visit.form["what"], yearGroup: year, days: first...last)
        let taken = try await visit.desk.keep(draft, at: visit.school)
        try await visit.desk.dropDraft(of: visit.path)
        let onDays = taken.filter { draft.days.contains($0.day) }
        guard !onDays.isEmpty else { return .seeOther(Link.places(try visit.school)) }
        return visit.page("Sessions on these days", sessions(onDays, at: try visit.school))
    }

    /// Who noted a trip sees at once what it takes away.
    private static func sessions(_ taken: [SessionOnTrip], at school: ID<School>) -> Markup {
        """
        \(heading("The trip is noted"))
        \(notice(.warning, taken.count == 1 ? "One session falls on it" : "\(taken.count) sessions fall on it", """
            <ul>\(each(taken) { "<li><a \(href: Link.session($0.session))>\($0.group.name), \($0.day.written)</a></li>" })</ul>
            <p>The tutor or the service lead can move or cancel them. Dates that are laid from now on go around the trip.</p>
            """))
        <p>\(linkButton("Back to rooms, times and instruments", to: Link.places(school)))</p>
        """
    }

    private static func shown(_ visit: Visit, _ answers: Answers, _ problems: [FieldProblem] = []) async throws -> Reply {
        let places = try await visit.desk.places(at: visit.school)
        let address = "\(Link.school(places.school))/trips"
        let years = [Choice("", "The whole school")] + (0...6).compactMap(YearGroup.init).map { Choice(String($0.number), $0.written) }
        let markup: Markup = """
            \(backLink("Rooms, times and instruments", to: Link.places(places.school)))
            \(heading("Note a trip", place: places.schoolName))
            \(draftNotice(answers.draft, ofFormAt: address))
            \(form(to: address, draft: "/drafts", """
                \(hidden("id", answers.form["id"]))
                \(field(Field("what", "What is it?", value: answers.form["what"], hint: "A trip, a residential, a sports day. No names of children.", mostCharacters: 100), problems))
                \(select("year", "Who is out?", years, chosen: answers.form["year"], problems))
                \(field(Field("from", "Day, or the first of several", kind: .date, value: answers.form["from"]), problems))
                \(field(Field("until", "Last day", kind: .date, value: answers.form["until"], isOptional: true), problems))
                \(savedStatus())\(button("Note the trip"))
                """))
            """
        return visit.page("Note a trip", problems: problems, markup)
    }
}
