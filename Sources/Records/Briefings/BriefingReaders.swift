import Foundation
import GRDB
import Nurture

/// Whether somebody has read a briefing as it stands.
public enum BriefingState: Sendable, Equatable {
    case notRead
    case read(at: Instant)
    /// They read it, and it changed afterwards.
    case changedSince(Instant)

    public var isCurrent: Bool { if case .read = self { true } else { false } }
}

/// An adult who works with a group, and how it stands with their briefing.
public struct BriefingReader: Sendable {
    public let adult: AdultLine
    public let state: BriefingState
}

extension Desk {
    /// Says that the caller has read a briefing.
    /// - Parameter version: that of what they read.
    /// - Throws: ``Refusal/impossible(_:)`` if it changed while they read.
    public func confirmBriefing(of group: ID<Group>, version: String) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        try await act(.confirmBriefing, on: .group(group)) { transaction in
            let current = try transaction.version(of: try transaction.briefingContent(of: group))
            guard current.hexadecimal == version else {
                throw Refusal.impossible("The briefing changed while you read it. Look at it once more, then say that you have read it.")
            }
            try transaction.run(
                sql: "INSERT OR REPLACE INTO briefingReading (nurtureGroup, person, contentDigest, at) VALUES (?, ?, ?, ?)",
                arguments: [group, person, current, transaction.now])
        }
    }
}

extension Transaction {
    func briefingReaders(of group: ID<Group>) throws -> [BriefingReader] {
        try briefingReaders(of: group, try briefingContent(of: group))
    }

    func briefingReaders(of group: ID<Group>, _ content: BriefingContent) throws -> [BriefingReader] {
        try adults(of: group).map { BriefingReader(adult: $0, state: try briefingState(of: $0.person, in: group, content)) }
    }

    func briefingState(of person: ID<Person>, in group: ID<Group>, _ content: BriefingContent) throws -> BriefingState {
        let statement = try db.cachedStatement(sql: "SELECT contentDigest, at FROM briefingReading WHERE nurtureGroup = ? AND person = ?")
        guard let row = try Row.fetchOne(statement, arguments: [group, person]) else { return .notRead }
        return row["contentDigest"] as Data == (try version(of: content)) ? .read(at: row["at"]) : .changedSince(row["at"])
    }

    /// Briefings that wait for somebody: of groups that have not met yet, and those that changed since they were read.
    func briefingsWaiting(for person: ID<Person>, _ groups: [GroupToWorkWith]) throws -> [Waiting] {
        try groups.compactMap { group in
            let (id, line) = (group.line.id, group.line)
            guard try isAttached(person, to: id) else { return nil }
            switch try briefingState(of: person, in: id, try briefingContent(of: id)) {
            case .read: return nil
            case .changedSince(let at): return Waiting(since: at.day, subject: .briefing(line, hasChanged: true))
            case .notRead:
                guard try !hasMet(id) else { return nil }
                return Waiting(since: today, subject: .briefing(line, hasChanged: false))
            }
        }
    }

    /// Whoever covers one session is not asked.
    private func isAttached(_ person: ID<Person>, to group: ID<Group>) throws -> Bool {
        try adults(of: group).contains { $0.person == person }
    }

    private func hasMet(_ group: ID<Group>) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM session WHERE nurtureGroup = ? AND heldOn < ?
                AND id NOT IN (SELECT session FROM sessionCancellation))
                """)
        return try Bool.fetchOne(statement, arguments: [group, today]) ?? false
    }
}
