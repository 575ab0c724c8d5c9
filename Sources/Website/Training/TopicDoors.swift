import Markup
import Nurture
import Records

/// The training topics of a programme: its lead adds to them, changes them, ends them and takes them up again.
enum TopicDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}/training", .seeProgramme, .named(.programme)) { visit in
            visit.page(title, TopicsView(page: try await visit.desk.trainingTopics(of: visit.programme)).markup)
        },
        .post(
            "/programmes/{programme}/training", .changeProgramme, .named(.programme), on: "/programmes/{programme}/training",
            sample: { _ in Form([("name", "Makaton"), ("validMonths", "24"), ("isExpected", "yes")]) }
        ) { visit in
            try await saving(visit) { topics in
                let draft = try TopicForm.check(visit.form, among: topics)
                try await visit.desk.add(draft, to: visit.programme)
            }
        },
        .post(
            "/programmes/{programme}/training/{topic}", .changeProgramme, .named(.programme), on: "/programmes/{programme}/training",
            sample: { world in Form([("name-\(world["topic"])", "Makaton"), ("validMonths-\(world["topic"])", "24")]) }
        ) { visit in
            try await saving(visit) { topics in
                let topic: ID<TrainingTopic> = try visit.id("topic")
                let draft = try TopicForm.check(visit.form, of: topic, among: topics)
                try await visit.desk.change(topic, of: visit.programme, to: draft)
            }
        },
        .post("/programmes/{programme}/training/{topic}/end", .changeProgramme, .named(.programme), sample: { _ in Form() }) { visit in
            try await visit.desk.end(visit.id("topic") as ID<TrainingTopic>, of: visit.programme)
            return try list(visit)
        },
        .post("/programmes/{programme}/training/{topic}/return", .changeProgramme, .named(.programme), sample: { _ in Form() }) { visit in
            try await visit.desk.takeUp(visit.id("topic"), of: visit.programme)
            return try list(visit)
        },
    ]

    private static let title = "Training topics"

    private static func list(_ visit: Visit) throws -> Reply { .seeOther("\(Link.programme(try visit.programme))/training") }

    private static func saving(_ visit: Visit, _ save: ([TopicLine]) async throws -> Void) async throws -> Reply {
        let page = try await visit.desk.trainingTopics(of: visit.programme)
        do {
            try await save(page.topics)
        } catch let problems as Problems {
            return visit.page(
                title, problems: problems.list, TopicsView(page: page, fields: visit.form, problems: problems.list).markup)
        }
        return try list(visit)
    }
}
