import GRDB
import Nurture

/// How somebody's training in one topic stands.
public struct TopicState: Sendable {
    public let topic: TopicLine
    public let state: TrainingState
}

/// One time that somebody took training.
public struct TakenLine: Sendable {
    public let id: ID<TrainingTaken>
    public let topicName: String
    /// Nil where it was taken elsewhere.
    public let courseName: String?
    public let takenOn: Day
    /// The last valid day; nil where it does not lapse.
    public let validUntil: Day?
}

/// All that is known of one person's training.
public struct TrainingOfPerson: Sendable {
    public let person: ID<Person>
    public let name: String
    public let states: [TopicState]
    /// The latest first.
    public let taken: [TakenLine]
}

extension Transaction {
    func training(of person: ID<Person>, in topics: [TopicLine]) throws -> [TopicState] {
        let statement = try db.cachedStatement(sql: "SELECT topic, validUntil FROM trainingTaken WHERE person = ?")
        let ends = Dictionary(grouping: try Row.fetchAll(statement, arguments: [person])) { $0["topic"] as ID<TrainingTopic> }
            .mapValues { $0.map { $0["validUntil"] as Day? } }
        return topics.map { TopicState(topic: $0, state: TrainingState(of: ends[$0.id] ?? [], on: today)) }
    }

    /// The names of the expected topics in which somebody has nothing that holds.
    func trainingLacking(_ person: ID<Person>, in topics: [TopicLine]) throws -> [String] {
        try training(of: person, in: topics).filter { $0.topic.isExpected && !$0.state.isThere }.map(\.topic.name)
    }

    func taken(by person: ID<Person>) throws -> [TakenLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT t.id, t.takenOn, t.validUntil, p.name AS topicName, c.name AS courseName FROM trainingTaken t
                JOIN trainingTopic p ON p.id = t.topic LEFT JOIN course c ON c.id = t.course
                WHERE t.person = ? ORDER BY t.takenOn DESC, p.name
                """)
        return try Row.fetchAll(statement, arguments: [person]).map { row in
            TakenLine(
                id: row["id"], topicName: row["topicName"], courseName: row["courseName"], takenOn: row["takenOn"],
                validUntil: row["validUntil"])
        }
    }
}
