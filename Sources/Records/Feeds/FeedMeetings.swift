import GRDB
import Nurture

/// A session as a calendar shows it. It says where the group meets and no more: its name may be a child's.
public struct FeedMeeting: Sendable {
    public let session: ID<Session>
    public let day: Day
    public let time: WallTime
    public let schoolName: String
    public let address: String
    public let isCancelled: Bool
    /// How often it was changed; it only grows.
    public let changes: Int
    public let changedAt: Instant
}

/// How far back a calendar reaches, in days.
private let daysBack = 60

extension Transaction {
    func feedName(_ feed: OpenFeed) throws -> String {
        switch feed.subject {
        case .own: "Music nurture groups"
        case .school(let id): "Music groups at \(try name(of: id, in: "school"))"
        case .service(let id): "Music groups of \(try name(of: id, in: "service"))"
        }
    }

    /// Of the groups in the feed that its owner may open now. A place's feed is for those who lead it.
    func meetings(in feed: OpenFeed) throws -> [FeedMeeting] {
        let caller = Caller.person(feed.person)
        return try groups(in: feed).filter { try mayOpen($0, caller) }.flatMap { try meetings(of: $0) }
            .sorted { ($0.day, $0.time, $0.session) < ($1.day, $1.time, $1.session) }
    }

    private func groups(in feed: OpenFeed) throws -> [ID<Group>] {
        switch feed.subject {
        case .own:
            return try groupsToWorkWith(feed.person).map(\.line.id)
        case .school(let id):
            guard try capacities(of: feed.person, before: .school(id)).contains(.schoolLead) else { return [] }
            return try ID<Group>.fetchAll(db, sql: "SELECT id FROM nurtureGroup WHERE school = ?", arguments: [id])
        case .service(let id):
            guard try capacities(of: feed.person, before: .service(id)).contains(.serviceLead) else { return [] }
            return try ID<Group>.fetchAll(db, sql: "SELECT id FROM nurtureGroup WHERE service = ?", arguments: [id])
        }
    }

    /// The audit tells how often a session was changed, or its group with it.
    private func meetings(of group: ID<Group>) throws -> [FeedMeeting] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, s.heldOn, s.startsAt, h.name, h.address, g.madeAt, c.session IS NOT NULL AS isCancelled,
                (SELECT count(*) FROM audit a WHERE a.thing = s.id AND a.verb IN ('moveSession', 'cancelSession', 'reinstateSession'))
                    + (SELECT count(*) FROM audit a WHERE a.thing = g.id AND a.verb = 'changeGroup') AS changes,
                max(g.madeAt,
                    coalesce((SELECT max(a.at) FROM audit a
                        WHERE a.thing = s.id AND a.verb IN ('moveSession', 'cancelSession', 'reinstateSession')), 0),
                    coalesce((SELECT max(a.at) FROM audit a WHERE a.thing = g.id AND a.verb = 'changeGroup'), 0)) AS changedAt
                FROM session s JOIN nurtureGroup g ON g.id = s.nurtureGroup JOIN school h ON h.id = g.school
                LEFT JOIN sessionCancellation c ON c.session = s.id LEFT JOIN groupClosure x ON x.nurtureGroup = g.id
                WHERE s.nurtureGroup = ? AND s.heldOn >= ? AND (x.closedOn IS NULL OR s.heldOn <= x.closedOn)
                """)
        return try Row.fetchAll(statement, arguments: [group, today.adding(days: -daysBack)]).map { row in
            FeedMeeting(
                session: row["id"], day: row["heldOn"], time: WallTime(minutes: row["startsAt"]) ?? .midnight, schoolName: row["name"],
                address: row["address"], isCancelled: row["isCancelled"], changes: row["changes"], changedAt: row["changedAt"])
        }
    }

    private func name<Place>(of id: ID<Place>, in table: String) throws -> String {
        try String.fetchOne(db, sql: "SELECT name FROM \(table) WHERE id = ?", arguments: [id]) ?? ""
    }
}
