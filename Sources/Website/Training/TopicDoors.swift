import Markup
import Nurture
import Records

/// The training topics of a programme, to which its lead adds.
enum TopicDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}/training", .seeProgramme, .named(.programme)) { visit in
            visit.page(title, TopicsView(page: try await visit.desk.trainingTopics(of: visit.programme)).markup)
        },
        .post(
            "/programmes/{programme}/training", .changeProgramme, .named(.programme), on: "/programmes/{programme}/training",
            sample: { _ in Form([("name", "Makaton"), ("validMonths", "24"), ("isExpected", "yes")]) }, answer: add),
        .post(
            "/programmes/{programme}/training/{topic}", .changeProgramme, .named(.programme), on: "/programmes/{programme}/training",
            sample: { world in Form([("validMonths-\(world["topic"])", "24")]) }, answer: change),
    ]

    private static let title = "Training topics"

    private static func add(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.trainingTopics(of: visit.programme)
        var reading = FormReading(visit.form)
        if visit.form["name"].isEmpty { reading.wrong("name", "Enter what the training is about") }
        let name = reading.text("name", .line, called: "The topic")
        if page.topics.contains(where: { $0.name == name }) { reading.wrong("name", "There is a topic of this name already") }
        let months = months("validMonths", &reading)
        guard reading.problems.isEmpty else { return shown(visit, page, reading.problems) }
        try await visit.desk.add(
            TopicDraft(name: name, validMonths: months, isExpected: visit.form.has("isExpected")), to: visit.programme)
        return .seeOther(visit.path)
    }

    private static func change(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.trainingTopics(of: visit.programme)
        let topic: ID<TrainingTopic> = try visit.id("topic")
        var reading = FormReading(visit.form)
        let months = months("validMonths-\(topic)", &reading)
        guard reading.problems.isEmpty else { return shown(visit, page, reading.problems) }
        try await visit.desk.change(
            topic, of: visit.programme, validMonths: months, isExpected: visit.form.has("isExpected-\(topic)"))
        return .seeOther("\(Link.programme(try visit.programme))/training")
    }

    private static func shown(_ visit: Visit, _ page: TopicsPage, _ problems: [FieldProblem]) -> Reply {
        visit.page(title, problems: problems, TopicsView(page: page, form: visit.form, problems: problems).markup)
    }

    /// Empty for what does not run out.
    private static func months(_ field: String, _ reading: inout FormReading) -> Int? {
        guard !reading.form[field].isEmpty else { return nil }
        guard let months = Int(reading.form[field]), (1...120).contains(months) else {
            reading.wrong(field, "Enter a number of months from 1 to 120, or leave it empty if it does not run out")
            return nil
        }
        return months
    }
}
