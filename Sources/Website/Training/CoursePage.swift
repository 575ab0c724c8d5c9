import Markup
import Nurture
import Records

/// A course: when and where it is, and afterwards who took it.
enum CoursePage {
    private static let title = "Add a course"

    static func new(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.service(try visit.service))/courses"
        let answers = try await visit.answers(forFormAt: address, saved: Form([("id", ID<Course>.new().description)]))
        return visit.page(title, form(try await visit.desk.training(of: visit.service), answers, []))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.training(of: visit.service)
        var reading = FormReading(visit.form)
        if visit.form["name"].isEmpty { reading.wrong("name", "Give the course a name") }
        let name = reading.text("name", .line, called: "The name")
        let place = reading.text("place", .line, called: "The place")
        let day = reading.day("heldOn", orSay: "Enter the day of the course")
        let chosen = Set(visit.form.all("topics"))
        let topics = page.topics.map(\.id).filter { chosen.contains($0.description) }
        if topics.isEmpty { reading.wrong("topics", "Choose what the course is about") }
        guard reading.problems.isEmpty, let day else {
            let again = form(page, Answers(form: visit.form, draft: nil), reading.problems)
            return visit.page(title, problems: reading.problems, again)
        }
        let draft = CourseDraft(id: ID(visit.form["id"]) ?? .new(), name: name, place: place, heldOn: day, topics: Set(topics))
        try await visit.desk.add(draft, to: visit.service)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther("\(visit.path)/\(draft.id)")
    }

    static func record(_ visit: Visit) async throws -> Reply {
        let people = Set(visit.form.all("people").compactMap { ID<Person>($0) })
        try await visit.desk.record(people, took: try visit.id("course"), of: visit.service)
        return .seeOther("\(Link.service(try visit.service))/training")
    }

    static func show(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.training(of: visit.service)
        let id: ID<Course> = try visit.id("course")
        guard let course = page.courses.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
        return visit.page(course.name, markup(course, page))
    }

    private static func markup(_ course: CourseLine, _ page: TrainingPage) -> Markup {
        let people = page.people.map { Choice($0.person.description, $0.name) }
        let address = "\(Link.service(page.service))/courses/\(course.id)"
        return """
            \(backLink("Training", to: "\(Link.service(page.service))/training"))
            \(heading(course.name, place: page.serviceName))
            \(summaryList([
                SummaryLine("When", text: course.heldOn.written), SummaryLine("Where", text: course.place),
                SummaryLine("About", text: course.topics.map(\.name).listed),
            ]))
            \(when(course.heldOn > page.today, notice(.plain, "Still to come", "<p>Tutors see it beside their own training. Say here who took it when it is over.</p>")))
            \(when(course.heldOn <= page.today && !people.isEmpty, frame(to: address, """
                \(checkboxes("people", "Who took it?", people, chosen: Set(course.takenBy.map(\.description))))
                \(button("Save"))
                """)))
            \(when(course.heldOn <= page.today && people.isEmpty, emptyState("Nobody works for the service who could have taken it.")))
            """
    }

    private static func form(_ page: TrainingPage, _ answers: Answers, _ problems: [FieldProblem]) -> Markup {
        let (fields, address) = (answers.form, "\(Link.service(page.service))/courses")
        let topics = page.topics.map { Choice($0.id.description, $0.name) }
        return """
            \(backLink("Training", to: "\(Link.service(page.service))/training"))
            \(heading(title, place: page.serviceName))
            \(draftNotice(answers.draft, ofFormAt: address))
            \(frame(to: address, draft: "/drafts", """
                \(hidden("id", fields["id"]))
                \(field(Field("name", "Name of the course", value: fields["name"], mostCharacters: 200), problems))
                \(field(Field("heldOn", "Day", kind: .date, value: fields["heldOn"]), problems))
                \(field(Field("place", "Where?", value: fields["place"], hint: "A place, or “online”", isOptional: true, mostCharacters: 200), problems))
                \(checkboxes("topics", "What is it about?", topics, chosen: Set(fields.all("topics")), problems))
                \(savedStatus())\(button("Add the course"))
                """))
            """
    }
}
