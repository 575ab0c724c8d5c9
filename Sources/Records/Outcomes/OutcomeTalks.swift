import Foundation
import GRDB
import Nurture

/// When and with whom the talk was about what a school hopes for.
public struct OutcomeTalkLine: Sendable {
    public let id: ID<OutcomeTalk>
    public let heldOn: Day
    public let with: String
    public let recordedBy: String
}

extension Desk {
    /// The talks about a group's outcomes, the latest first.
    public func outcomeTalks(about group: ID<Group>) async throws -> [OutcomeTalkLine] {
        try await read(.chooseOutcomes, on: .group(group)) { try $0.outcomeTalks(about: group) }
    }

    /// Notes that the talk took place. The same ID again is a retry.
    public func note(_ talk: ID<OutcomeTalk>, on day: Day, with people: String, about group: ID<Group>) async throws {
        let caller = caller
        try await act(.chooseOutcomes, on: .group(group)) { transaction in
            if let kept = try transaction.outcomeTalks(about: group).first(where: { $0.id == talk }) {
                guard kept.heldOn == day, kept.with == people else { throw Refusal.idTaken }
                return
            }
            guard day <= transaction.today else {
                throw Refusal.impossible("This day is still to come. Note the talk when it has been.")
            }
            guard try !transaction.firstNames(in: group).contains(where: { NameMention.isFound($0, in: people) }) else {
                throw Refusal.impossible("This names a child of the group. Write down the adults with whom you talked.")
            }
            let box = try transaction.seal(people, .outcomeTalk, row: talk, owner: .group(group))
            try transaction.run(
                sql: "INSERT INTO outcomeTalk (id, nurtureGroup, heldOn, content, recordedBy, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [talk, group, day, box, caller.person, transaction.now])
        }
    }
}

extension Transaction {
    func outcomeTalks(about group: ID<Group>) throws -> [OutcomeTalkLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, heldOn, content, recordedBy FROM outcomeTalk WHERE nurtureGroup = ? ORDER BY heldOn DESC, id DESC")
        return try Row.fetchAll(statement, arguments: [group]).map { row in
            let id: ID<OutcomeTalk> = row["id"]
            return OutcomeTalkLine(
                id: id, heldOn: row["heldOn"],
                with: try openIfKept(String.self, row["content"], .outcomeTalk, row: id, owner: .group(group)) ?? "",
                recordedBy: try name(of: row["recordedBy"]))
        }
    }
}
