import Markup
import Nurture
import Records

/// A service's training: courses, who took what, and until when it is valid.
enum TrainingDoors {
    static let all: [Door] = [
        .get("/services/{service}/training", .seeTraining, .named(.service)) { visit in
            let page = try await visit.desk.training(of: visit.service)
            return visit.page("Training", TrainingView(page: page).markup)
        },
        .get("/services/{service}/training/{tutor}", .seeTraining, .named(.service)) { visit in
            let page = try await visit.desk.training(of: visit.service)
            let person: ID<Person> = try visit.id("tutor")
            guard let training = page.people.first(where: { $0.person == person }) else { throw Refusal.outOfReach }
            return visit.page("Training of \(training.name)", personPage(training, page))
        },
        .get("/services/{service}/new-course", .recordTraining, .named(.service), answer: CoursePage.new),
        .post(
            "/services/{service}/courses", .recordTraining, .named(.service), on: "/services/{service}/new-course",
            sample: { world in
                Form([
                    ("id", ID<Course>.new().description), ("name", "First aid for feelings"), ("heldOn", "2026-11-02"),
                    ("topics", world["topic"]),
                ])
            }, answer: CoursePage.add),
        .get("/services/{service}/courses/{course}", .recordTraining, .named(.service), answer: CoursePage.show),
        .post(
            "/services/{service}/courses/{course}", .recordTraining, .named(.service), on: "/services/{service}/courses/{course}",
            sample: { world in Form([("people", world["tutor"])]) }, answer: CoursePage.record),
        .get("/services/{service}/new-training", .recordTraining, .named(.service), answer: TakenPage.show),
        .post(
            "/services/{service}/training", .recordTraining, .named(.service), on: "/services/{service}/new-training",
            sample: { world in Form([("person", world["tutor"]), ("topic", world["topic"]), ("takenOn", "2026-11-02")]) },
            answer: TakenPage.save),
        .post("/services/{service}/taken-training/{taken}/end", .recordTraining, .named(.service), sample: { _ in Form() }) { visit in
            try await visit.desk.takeBack(try visit.id("taken"), at: visit.service)
            return .seeOther("\(Link.service(try visit.service))/training")
        },
    ]

    private static func personPage(_ training: TrainingOfPerson, _ page: TrainingPage) -> Markup {
        let address = "\(Link.service(page.service))/training"
        return """
            \(backLink("Training", to: address))
            \(heading("Training of \(training.name)", place: page.serviceName))
            \(TrainingOfPersonView(training: training, whenNone: "Nothing is recorded yet.", takeBack: { "\(Link.service(page.service))/taken-training/\($0.id)/end" }).markup)
            """
    }
}
