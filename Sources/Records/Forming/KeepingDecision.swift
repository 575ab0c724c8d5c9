import Foundation
import GRDB
import Nurture

/// Who shall be in which group when, as somebody decided it, and why.
public struct DecisionContent: Codable, Sendable, Equatable {
    public struct Group: Codable, Sendable, Equatable {
        public var pupils: [ID<Pupil>]
        public var weekday: Weekday
        public var time: WallTime
        /// The running group that goes on in it.
        public var running: ID<Nurture.Group>?

        public var slot: Slot { Slot(weekday: weekday, time: time) }

        public init(pupils: [ID<Pupil>], slot: Slot, running: ID<Nurture.Group>? = nil) {
            (self.pupils, weekday, time, self.running) = (pupils, slot.weekday, slot.time, running)
        }
    }

    public var groups: [Group]
    public var unplaced: [ID<Pupil>]
    public var reason: String

    public init(groups: [Group], unplaced: [ID<Pupil>], reason: String) {
        (self.groups, self.unplaced, self.reason) = (groups, unplaced, reason)
    }
}

/// A decision as it was kept.
public struct KeptDecision: Sendable {
    public let id: ID<FormingDecision>
    public let content: DecisionContent
    public let by: String
    public let at: Instant
}

extension Desk {
    /// Keeps what somebody decided, with the reason. The same ID again is a retry.
    public func keep(_ decision: DecisionContent, id: ID<FormingDecision>, at school: ID<School>) async throws {
        let caller = caller
        try await act(.keepSuggestion, on: .school(school), making: [.decision(id)]) { transaction in
            if let kept = try transaction.decision(id) {
                guard kept.content == decision, try transaction.decisions(at: school).contains(where: { $0.id == id }) else {
                    throw Refusal.idTaken
                }
                return
            }
            let pupils = Set(decision.groups.flatMap(\.pupils) + decision.unplaced)
            let known = Set(try transaction.nominated(at: school, for: caller))
            guard pupils.isSubset(of: known) else {
                throw Refusal.impossible("One of these pupils is not on the school’s list any more. Ask again.")
            }
            try transaction.db.execute(
                sql: "INSERT INTO formingDecision (id, school, content, decidedBy, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    id, school, transaction.seal(decision, .formingDecision, row: id, owner: .decision(id)), caller.person,
                    transaction.now,
                ])
            for pupil in pupils.sorted(by: { $0.description < $1.description }) {
                try transaction.db.execute(
                    sql: "INSERT INTO formingDecisionPupil (decision, pupil) VALUES (?, ?)", arguments: [id, pupil])
            }
        }
    }

    /// A group of a decision, for the form of a new group.
    public func decidedGroup(_ number: Int, of decision: ID<FormingDecision>, at school: ID<School>) async throws -> DecisionContent.Group?
    {
        try await read(.formGroup, on: .school(school)) { transaction in
            let kept = try transaction.decisions(at: school).first { $0.id == decision }
            return kept.flatMap { $0.content.groups.indices.contains(number) ? $0.content.groups[number] : nil }
        }
    }
}

extension Transaction {
    /// The decisions at a school, the latest first.
    func decisions(at school: ID<School>) throws -> [KeptDecision] {
        try Row.fetchAll(db, sql: "SELECT * FROM formingDecision WHERE school = ? ORDER BY at DESC, id DESC LIMIT 20", arguments: [school])
            .compactMap(keptDecision)
    }

    func decision(_ id: ID<FormingDecision>) throws -> KeptDecision? {
        try Row.fetchOne(db, sql: "SELECT * FROM formingDecision WHERE id = ?", arguments: [id]).flatMap(keptDecision)
    }

    private func keptDecision(_ row: Row) throws -> KeptDecision? {
        let id: ID<FormingDecision> = row["id"]
        guard
            let content = try openIfKept(DecisionContent.self, row["content"], .formingDecision, row: id, owner: .decision(id))
        else { return nil }
        return KeptDecision(id: id, content: content, by: try name(of: row["decidedBy"]), at: row["at"])
    }
}
