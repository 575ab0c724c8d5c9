import GRDB
import Nurture

extension Desk {
    /// Ends a topic: no new course is about it and nobody is expected to have it. What was taken stays. A second time changes nothing.
    public func end(_ topic: ID<TrainingTopic>, of programme: ID<Programme>) async throws {
        let caller = caller
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            try transaction.mustHave(topic, in: programme)
            try transaction.run(
                sql: "INSERT OR IGNORE INTO trainingTopicEnd (topic, endedBy, at) VALUES (?, ?, ?)",
                arguments: [topic, caller.person, transaction.now])
        }
    }

    /// Takes an ended topic up again, as it was.
    public func takeUp(_ topic: ID<TrainingTopic>, of programme: ID<Programme>) async throws {
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            try transaction.mustHave(topic, in: programme)
            try transaction.run(sql: "DELETE FROM trainingTopicEnd WHERE topic = ?", arguments: [topic])
        }
    }
}

extension Transaction {
    fileprivate func mustHave(_ topic: ID<TrainingTopic>, in programme: ID<Programme>) throws {
        guard try topics(of: programme).contains(where: { $0.id == topic }) else { throw Refusal.outOfReach }
    }
}
