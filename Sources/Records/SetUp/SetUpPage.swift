import GRDB
import Nurture

/// How far a group is set up, with what people noted on the way.
public struct SetUpPage: Sendable {
    public let group: GroupLine
    public let school: ID<School>
    public let path: SetUpPath
    public let notes: [SetUpNoteLine]
    public let waivers: [SetUpWaiverLine]
    public let firstSession: Day?
    /// Whose turn counts as the reader's own.
    public let capacities: Set<Capacity>
    public let can: Set<Verb>

    public func notes(on step: SetUpStep) -> [SetUpNoteLine] { notes.filter { $0.step == step } }
    public func waivers(in step: SetUpStep) -> [SetUpWaiverLine] { waivers.filter { $0.need.step == step } }
}

/// What somebody noted on a step, with the day it speaks of.
public struct SetUpNoteLine: Sendable {
    public let id: ID<SetUpNote>
    public let step: SetUpStep
    public let text: String
    public let day: Day
    public let author: String
}

/// Why something may be left out, and who said so.
public struct SetUpWaiverLine: Sendable {
    public let id: ID<SetUpWaiver>
    public let need: SetUpNeed
    public let reason: String
    public let by: String
    public let on: Day
}

extension Desk {
    public func setUp(of group: ID<Group>) async throws -> SetUpPage {
        let caller = caller
        return try await read(.seeSetUp, on: .group(group)) { transaction in
            guard let line = try transaction.groupLine(group) else { throw Refusal.outOfReach }
            let capacities = try transaction.capacities(of: caller, before: .group(group))
            let facts = try transaction.setUpFacts(of: group)
            let waivers = try transaction.waivers(of: group)
            return SetUpPage(
                group: line, school: try transaction.school(of: group), path: SetUpPath(facts, waived: Set(waivers.map(\.need))),
                notes: try transaction.setUpNotes(of: group), waivers: waivers, firstSession: facts.firstSession, capacities: capacities,
                can: Set(
                    Verb.allCases.filter { [.group, .school].contains($0.rule.kind) && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    func setUpPath(of group: ID<Group>) throws -> SetUpPath {
        SetUpPath(try setUpFacts(of: group), waived: Set(try waivers(of: group).map(\.need)))
    }

    func school(of group: ID<Group>) throws -> ID<School> {
        let statement = try db.cachedStatement(sql: "SELECT school FROM nurtureGroup WHERE id = ?")
        guard let school = try ID<School>.fetchOne(statement, arguments: [group]) else { throw Refusal.outOfReach }
        return school
    }

    /// The latest day first.
    func setUpNotes(of group: ID<Group>) throws -> [SetUpNoteLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, step, content, day, writtenBy FROM setUpNote WHERE nurtureGroup = ? ORDER BY day DESC, at DESC")
        return try Row.fetchAll(statement, arguments: [group]).compactMap { row in
            let id: ID<SetUpNote> = row["id"]
            guard let step = SetUpStep(rawValue: row["step"]),
                let text = try openIfKept(String.self, row["content"], .setUpNote, row: id, owner: .group(group))
            else { return nil }
            return SetUpNoteLine(id: id, step: step, text: text, day: row["day"], author: try name(of: row["writtenBy"]))
        }
    }

    /// Those that hold, the oldest first.
    func waivers(of group: ID<Group>) throws -> [SetUpWaiverLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, need, reason, waivedBy, at FROM setUpWaiver WHERE nurtureGroup = ?
                AND id NOT IN (SELECT waiver FROM setUpWaiverEnd) ORDER BY at, id
                """)
        return try Row.fetchAll(statement, arguments: [group]).compactMap { row in
            let id: ID<SetUpWaiver> = row["id"]
            guard let need = SetUpNeed(rawValue: row["need"]),
                let reason = try openIfKept(String.self, row["reason"], .setUpWaiver, row: id, owner: .group(group))
            else { return nil }
            return SetUpWaiverLine(
                id: id, need: need, reason: reason, by: try name(of: row["waivedBy"]), on: (row["at"] as Instant).day)
        }
    }
}
