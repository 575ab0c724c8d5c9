import Markup
import Nurture
import Records

/// Training that somebody took elsewhere.
enum TakenPage {
    private static let title = "Record training"

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func save(_ visit: Visit) async throws -> Reply {
        let topics = try await visit.desk.training(of: visit.service).topics
        var reading = FormReading(visit.form)
        let (person, topic): (ID<Person>?, ID<TrainingTopic>?) = (ID(visit.form["person"]), ID(visit.form["topic"]))
        if person == nil { reading.wrong("person", "Choose who took it") }
        if !topics.contains(where: { $0.id == topic }) { reading.wrong("topic", "Choose the topic") }
        let day = reading.day("takenOn", orSay: "Enter the day on which it was taken")
        let end = visit.form["validUntil"].isEmpty ? nil : reading.day("validUntil", orSay: "Enter the last day on which it is valid")
        guard reading.problems.isEmpty, let person, let topic, let day else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.record(TakenDraft(person: person, topic: topic, takenOn: day, validUntil: end), at: visit.service)
        } catch Refusal.impossible(let sentence) {
            let field = end.map { $0 < day } == true ? "validUntil" : "takenOn"
            return try await shown(visit, problems: [FieldProblem(field, sentence)])
        }
        return .seeOther("\(Link.service(try visit.service))/training/\(person)")
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let page = try await visit.desk.training(of: visit.service)
        return visit.page(title, problems: problems, markup(page, visit.form, problems))
    }

    private static func markup(_ page: TrainingPage, _ fields: Form, _ problems: [FieldProblem]) -> Markup {
        let none = [Choice("", "Choose one")]
        let topics = page.topics.map { Choice($0.id.description, "\($0.name), \(TrainingWords.validity($0.validMonths))") }
        return """
            \(backLink("Training", to: "\(Link.service(page.service))/training"))
            \(heading(title, place: page.serviceName))
            \(frame(to: "\(Link.service(page.service))/training", """
                \(select("person", "Who?", none + page.people.map { Choice($0.person.description, $0.name) }, chosen: fields["person"], problems))
                \(select("topic", "In what?", none + topics, chosen: fields["topic"], problems))
                \(field(Field("takenOn", "Taken on", kind: .date, value: fields["takenOn"]), problems))
                \(field(Field("validUntil", "Valid until", kind: .date, value: fields["validUntil"], hint: "If the certificate says another day than the topic", isOptional: true), problems))
                \(button("Save"))
                """))
            """
    }
}
