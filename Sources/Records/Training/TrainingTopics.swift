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
}

/// A programme's training topics.
public struct TopicsPage: Sendable {
    public let programme: ID<Programme>
    public let programmeName: String
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

    /// Changes how long training in a topic is valid, and whether it is expected. What was recorded before keeps its day.
    public func change(_ topic: ID<TrainingTopic>, of programme: ID<Programme>, validMonths: Int?, isExpected: Bool) async throws {
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            guard try transaction.topics(of: programme).contains(where: { $0.id == topic }) else { throw Refusal.outOfReach }
            try transaction.run(
                sql: "UPDATE trainingTopic SET validMonths = ?, isExpected = ? WHERE id = ?", arguments: [validMonths, isExpected, topic])
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

    /// In the order in which they were added.
    func topics(of programme: ID<Programme>) throws -> [TopicLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, name, validMonths, isExpected FROM trainingTopic WHERE programme = ? ORDER BY rowid")
        return try Row.fetchAll(statement, arguments: [programme]).map { row in
            TopicLine(id: row["id"], name: row["name"], validMonths: row["validMonths"], isExpected: row["isExpected"])
        }
    }

    /// Those of a service's programme.
    func topics(at service: ID<Service>) throws -> [TopicLine] {
        try ID<Programme>.fetchOne(db, sql: "SELECT programme FROM service WHERE id = ?", arguments: [service]).map { try topics(of: $0) }
            ?? []
    }
}
