import GRDB
import Nurture

/// A course with its date and place, and who took it.
public struct CourseLine: Sendable {
    public let id: ID<Course>
    public let name: String
    public let place: String
    public let heldOn: Day
    public let topics: [TopicLine]
    public let takenBy: Set<ID<Person>>
}

/// The training of a service's people.
public struct TrainingPage: Sendable {
    public let service: ID<Service>
    public let serviceName: String
    /// Those that the programme has now. What was taken in others stands with the courses and the people.
    public let topics: [TopicLine]
    /// Tutors and trainees, by name.
    public let people: [TrainingOfPerson]
    /// The latest first.
    public let courses: [CourseLine]
    public let today: Day
}

extension Desk {
    public func training(of service: ID<Service>) async throws -> TrainingPage {
        try await read(.seeTraining, on: .service(service)) { try $0.trainingPage(of: service) }
    }
}

extension Transaction {
    func trainingPage(of service: ID<Service>) throws -> TrainingPage {
        let name = try String.fetchOne(db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service])
        let topics = try topics(at: service)
        return TrainingPage(
            service: service, serviceName: name ?? "", topics: topics,
            people: try learners(at: service).map {
                TrainingOfPerson(
                    person: $0.person, name: $0.name, states: try training(of: $0.person, in: topics), taken: try taken(by: $0.person))
            },
            courses: try courses(of: service, topicsEver(at: service)), today: today)
    }

    /// The people of a service who work with groups, each once and by name.
    func learners(at service: ID<Service>) throws -> [Colleague] {
        var seen: Set<ID<Person>> = []
        return try colleagues(at: .service(service)).filter { [.tutor, .trainee].contains($0.role) && seen.insert($0.person).inserted }
            .sorted { ($0.name, $0.person) < ($1.name, $1.person) }
    }

    func courses(of service: ID<Service>, _ topics: [TopicLine]) throws -> [CourseLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, name, place, heldOn FROM course WHERE service = ? ORDER BY heldOn DESC, name, id")
        return try Row.fetchAll(statement, arguments: [service]).map { row in
            let id: ID<Course> = row["id"]
            let about = try ID<TrainingTopic>.fetchSet(
                db.cachedStatement(sql: "SELECT topic FROM courseTopic WHERE course = ?"), arguments: [id])
            let people = try ID<Person>.fetchSet(
                db.cachedStatement(sql: "SELECT person FROM trainingTaken WHERE course = ?"), arguments: [id])
            return CourseLine(
                id: id, name: row["name"], place: row["place"], heldOn: row["heldOn"], topics: topics.filter { about.contains($0.id) },
                takenBy: people)
        }
    }
}
