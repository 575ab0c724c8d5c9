import GRDB
import Nurture

/// A field of training, as the programme sets it.
public struct TopicLine: Sendable, Hashable {
    public let id: ID<TrainingTopic>
    public let name: String
    /// For how many months training in it is valid; nil where it does not lapse.
    public let validMonths: Int?
    /// Whether everybody who leads a group should have it.
    public let isExpected: Bool
    /// Nil while the programme has it.
    public let end: TopicEnd?
}

/// That a programme has ended a topic.
public struct TopicEnd: Sendable, Hashable {
    public let by: String
    public let on: Day
}

/// A programme's training topics.
public struct TopicsPage: Sendable {
    public let programme: ID<Programme>
    public let programmeName: String
    /// Those that it has ended included.
    public let topics: [TopicLine]
    public let can: Set<Verb>
}

/// A topic as somebody wants it to be.
public struct TopicDraft: Sendable {
    public var name: String
    public var validMonths: Int?
    public var isExpected: Bool

    public init(name: String, validMonths: Int?, isExpected: Bool) {
        self.name = name
        self.validMonths = validMonths
        self.isExpected = isExpected
    }
}

extension Desk {
    public func trainingTopics(of programme: ID<Programme>) async throws -> TopicsPage {
        let caller = caller
        return try await read(.seeProgramme, on: .programme(programme)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM programme WHERE id = ?", arguments: [programme])
            guard let name else { throw Refusal.outOfReach }
            let capacities = try transaction.capacities(of: caller, before: .programme(programme))
            return TopicsPage(
                programme: programme, programmeName: name, topics: try transaction.topics(of: programme),
                can: Set([Verb.changeProgramme].filter { $0.answer(to: capacities) == .allowed }))
        }
    }

    /// Adds a topic. One of the same name is there already, so a retry changes nothing.
    public func add(_ draft: TopicDraft, to programme: ID<Programme>) async throws {
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            guard try !transaction.topics(of: programme).contains(where: { $0.name == draft.name }) else { return }
            try transaction.add(draft, to: programme)
        }
    }

    /// Renames a topic, changes how long training in it is valid, and whether it is expected. What was recorded before keeps its day and
    /// stays with the topic.
    public func change(_ topic: ID<TrainingTopic>, of programme: ID<Programme>, to draft: TopicDraft) async throws {
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            let topics = try transaction.topics(of: programme)
            guard topics.contains(where: { $0.id == topic }) else { throw Refusal.outOfReach }
            guard !topics.contains(where: { $0.name == draft.name && $0.id != topic }) else {
                throw Refusal.impossible("There is a topic of this name already.")
            }
            try transaction.run(
                sql: "UPDATE trainingTopic SET name = ?, validMonths = ?, isExpected = ? WHERE id = ?",
                arguments: [draft.name, draft.validMonths, draft.isExpected, topic])
        }
    }
}

extension Transaction {
    /// Gives a programme the topics that every programme begins with.
    func beginTraining(in programme: ID<Programme>) throws {
        for topic in StandardTopics.topics {
            try add(TopicDraft(name: topic.name, validMonths: topic.validMonths, isExpected: true), to: programme)
        }
    }

    fileprivate func add(_ draft: TopicDraft, to programme: ID<Programme>) throws {
        try run(
            sql: "INSERT INTO trainingTopic (id, programme, name, validMonths, isExpected) VALUES (?, ?, ?, ?, ?)",
            arguments: [ID<TrainingTopic>.new(), programme, draft.name, draft.validMonths, draft.isExpected])
    }

    /// In the order in which they were added, ended ones included.
    func topics(of programme: ID<Programme>) throws -> [TopicLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT t.id, t.name, t.validMonths, t.isExpected, e.endedBy, e.at AS endedAt
                FROM trainingTopic t LEFT JOIN trainingTopicEnd e ON e.topic = t.id WHERE t.programme = ? ORDER BY t.rowid
                """)
        return try Row.fetchAll(statement, arguments: [programme]).map { row in
            let end = try (row["endedAt"] as Instant?).map { TopicEnd(by: try name(of: row["endedBy"]), on: $0.day) }
            return TopicLine(
                id: row["id"], name: row["name"], validMonths: row["validMonths"], isExpected: row["isExpected"], end: end)
        }
    }

    /// All of a service's programme, ended ones included: what was taken in them stays.
    func topicsEver(at service: ID<Service>) throws -> [TopicLine] {
        try ID<Programme>.fetchOne(db, sql: "SELECT programme FROM service WHERE id = ?", arguments: [service]).map { try topics(of: $0) }
            ?? []
    }

    /// Those that a service's programme has now.
    func topics(at service: ID<Service>) throws -> [TopicLine] { try topicsEver(at: service).filter { $0.end == nil } }
}
