import GRDB
import Nurture

/// A share in the list of those who may make them.
public struct ShareLine: Sendable {
    public struct Ending: Sendable {
        public let reason: ShareEnding
        public let by: String
        public let on: Day
    }

    public struct Opening: Sendable {
        public let by: String
        public let at: Instant
    }

    public let id: ID<Share>
    public let madeBy: String
    public let madeOn: Day
    public let lastDay: Day
    public let recipients: [String]
    /// Nil unless it ended before its time.
    public let ending: Ending?
    public let isOpen: Bool
    /// Who has opened it, the latest first.
    public let openings: [Opening]
}

/// What was shared of a group, and with whom something can be shared.
public struct SharesOfGroup: Sendable {
    public let group: GroupLine
    public let serviceName: String
    /// The newest first.
    public let shares: [ShareLine]
    /// Heads and leads of the group's own school and service: nobody else.
    public let people: [Colleague]
}

/// A share that somebody was sent.
public struct ShareSent: Sendable {
    public let id: ID<Share>
    public let groupName: String
    public let schoolName: String
    public let by: String
    public let on: Day
}

extension Desk {
    public func shares(of group: ID<Group>) async throws -> SharesOfGroup {
        try await read(.seeShares, on: .group(group)) { transaction in
            guard let line = try transaction.groupLine(group) else { throw Refusal.outOfReach }
            let service = try String.fetchOne(
                transaction.db, sql: "SELECT v.name FROM nurtureGroup g JOIN service v ON v.id = g.service WHERE g.id = ?",
                arguments: [group])
            return SharesOfGroup(
                group: line, serviceName: service ?? "", shares: try transaction.shareLines(of: group),
                people: try transaction.possibleRecipients(in: group))
        }
    }
}

extension Transaction {
    /// Each once, whoever may open a share by a role at the group's school or service today.
    func possibleRecipients(in group: ID<Group>) throws -> [Colleague] {
        let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group])
        guard let row else { throw Refusal.outOfReach }
        let people = try colleagues(at: .school(row["school"])) + colleagues(at: .service(row["service"]))
        var seen: Set<ID<Person>> = []
        return people.filter { Verb.openShare.rule.allowed.contains($0.role.capacity) && seen.insert($0.person).inserted }
    }

    fileprivate func shareLines(of group: ID<Group>) throws -> [ShareLine] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT h.id, h.madeBy, h.madeAt, h.lastDay, e.reason, e.endedBy, e.at AS endedAt
                FROM share h LEFT JOIN shareEnd e ON e.share = h.id WHERE h.nurtureGroup = ? ORDER BY h.madeAt DESC, h.id DESC
                """,
            arguments: [group]
        ).map { row in
            let lastDay: Day = row["lastDay"]
            let ending = try (row["reason"] as String?).flatMap(ShareEnding.init(rawValue:)).map {
                ShareLine.Ending(reason: $0, by: try name(of: row["endedBy"]), on: (row["endedAt"] as Instant).day)
            }
            return ShareLine(
                id: row["id"], madeBy: try name(of: row["madeBy"]), madeOn: (row["madeAt"] as Instant).day, lastDay: lastDay,
                recipients: try recipients(of: row["id"]), ending: ending, isOpen: ending == nil && lastDay >= today,
                openings: try openings(of: row["id"]))
        }
    }

    private func recipients(of share: ID<Share>) throws -> [String] {
        try ID<Person>.fetchAll(db, sql: "SELECT person FROM shareRecipient WHERE share = ?", arguments: [share]).map { try name(of: $0) }
            .sorted()
    }

    /// The audit is the list.
    private func openings(of share: ID<Share>) throws -> [ShareLine.Opening] {
        try Row.fetchAll(
            db, sql: "SELECT person, at FROM audit WHERE thing = ? AND verb = ? ORDER BY number DESC", arguments: [share, Verb.openShare]
        ).map { ShareLine.Opening(by: try name(of: $0["person"]), at: $0["at"]) }
    }

    /// What a person was sent and can still open.
    func sharesSent(to person: ID<Person>) throws -> [ShareSent] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT h.id, h.nurtureGroup, h.madeBy, h.madeAt FROM shareRecipient s JOIN share h ON h.id = s.share
                WHERE s.person = ? AND h.lastDay >= ? AND h.id NOT IN (SELECT share FROM shareEnd) ORDER BY h.madeAt DESC
                """)
        return try Row.fetchAll(statement, arguments: [person, today]).compactMap { row in
            guard Verb.openShare.answer(to: try capacities(of: person, before: .share(row["id"]))) == .allowed,
                let group = try groupLine(row["nurtureGroup"])
            else { return nil }
            return ShareSent(
                id: row["id"], groupName: group.name, schoolName: group.schoolName, by: try name(of: row["madeBy"]),
                on: (row["madeAt"] as Instant).day)
        }
    }
}
