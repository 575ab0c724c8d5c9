import GRDB
import Nurture

/// A course as it is to be offered, checked.
public struct CourseDraft: Sendable {
    public var id: ID<Course>
    public var name: String
    public var place: String
    public var heldOn: Day
    public var topics: Set<ID<TrainingTopic>>

    public init(id: ID<Course> = .new(), name: String, place: String, heldOn: Day, topics: Set<ID<TrainingTopic>>) {
        self.id = id
        self.name = name
        self.place = place
        self.heldOn = heldOn
        self.topics = topics
    }
}

/// Training that somebody took elsewhere.
public struct TakenDraft: Sendable {
    public var person: ID<Person>
    public var topic: ID<TrainingTopic>
    public var takenOn: Day
    /// As a certificate says; nil for what the topic says.
    public var validUntil: Day?

    public init(person: ID<Person>, topic: ID<TrainingTopic>, takenOn: Day, validUntil: Day? = nil) {
        self.person = person
        self.topic = topic
        self.takenOn = takenOn
        self.validUntil = validUntil
    }
}

extension Desk {
    /// Adds a course. The same ID again is a retry.
    public func add(_ draft: CourseDraft, to service: ID<Service>) async throws {
        let caller = caller
        try await act(.recordTraining, on: .service(service)) { transaction in
            if let kept = try transaction.courses(of: service, transaction.topicsEver(at: service)).first(where: { $0.id == draft.id }) {
                guard kept.name == draft.name, kept.heldOn == draft.heldOn else { throw Refusal.idTaken }
                return
            }
            guard draft.topics.isSubset(of: try transaction.topics(at: service).map(\.id)) else { throw Refusal.outOfReach }
            try transaction.run(
                sql: "INSERT INTO course (id, service, name, place, heldOn, madeBy, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [draft.id, service, draft.name, draft.place, draft.heldOn, caller.person, transaction.now])
            for topic in draft.topics.sorted() {
                try transaction.run(sql: "INSERT INTO courseTopic (course, topic) VALUES (?, ?)", arguments: [draft.id, topic])
            }
        }
    }

    /// Says who of the service's people took a course, once it has been held. Whoever is not among them did not; whoever has left
    /// keeps what they took.
    public func record(_ people: Set<ID<Person>>, took course: ID<Course>, of service: ID<Service>) async throws {
        let caller = caller
        try await act(.recordTraining, on: .service(service)) { transaction in
            let page = try transaction.trainingPage(of: service)
            guard let kept = page.courses.first(where: { $0.id == course }) else { throw Refusal.outOfReach }
            guard kept.heldOn <= transaction.today else {
                throw Refusal.impossible("This course is on \(kept.heldOn.written). Say who took it when it is over.")
            }
            let learners = Set(page.people.map(\.person))
            guard people.isSubset(of: learners) else { throw Refusal.outOfReach }
            for person in kept.takenBy.intersection(learners).subtracting(people) {
                try transaction.run(sql: "DELETE FROM trainingTaken WHERE course = ? AND person = ?", arguments: [course, person])
            }
            for person in people.sorted() {
                for topic in kept.topics {
                    try transaction.record(person, topic, on: kept.heldOn, until: nil, in: course, by: caller)
                }
            }
        }
    }

    /// Records training that somebody of the service took elsewhere.
    public func record(_ draft: TakenDraft, at service: ID<Service>) async throws {
        let caller = caller
        try await act(.recordTraining, on: .service(service)) { transaction in
            guard let topic = try transaction.topics(at: service).first(where: { $0.id == draft.topic }),
                try transaction.learners(at: service).contains(where: { $0.person == draft.person })
            else { throw Refusal.outOfReach }
            guard draft.takenOn <= transaction.today else {
                throw Refusal.impossible("This day is still to come. Record training when it was taken.")
            }
            if let end = draft.validUntil, end < draft.takenOn {
                throw Refusal.impossible("It can’t end before it was taken.")
            }
            try transaction.record(draft.person, topic, on: draft.takenOn, until: draft.validUntil, in: nil, by: caller)
        }
    }

    /// Takes back what was recorded by mistake.
    public func takeBack(_ taken: ID<TrainingTaken>, at service: ID<Service>) async throws {
        try await act(.recordTraining, on: .service(service)) { transaction in
            let people = try transaction.trainingPage(of: service).people
            guard people.contains(where: { $0.taken.contains { $0.id == taken } }) else { throw Refusal.outOfReach }
            try transaction.run(sql: "DELETE FROM trainingTaken WHERE id = ?", arguments: [taken])
        }
    }
}

extension Transaction {
    /// The same person, topic and day again changes nothing.
    fileprivate func record(
        _ person: ID<Person>, _ topic: TopicLine, on day: Day, until end: Day?, in course: ID<Course>?, by caller: Caller
    ) throws {
        try run(
            sql: """
                INSERT OR IGNORE INTO trainingTaken (id, person, topic, course, takenOn, validUntil, recordedBy, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                ID<TrainingTaken>.new(), person, topic.id, course, day, end ?? topic.validMonths.map { day.adding(months: $0) },
                caller.person, now,
            ])
    }
}
