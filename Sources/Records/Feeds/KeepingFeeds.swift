import GRDB
import Nurture

/// Whose sessions a calendar shows.
public enum FeedSubject: Hashable, Sendable {
    /// Of the groups that the person works with.
    case own
    case school(ID<School>)
    case service(ID<Service>)
}

/// A calendar address that somebody keeps.
public struct FeedLine: Sendable {
    public let id: ID<Feed>
    public let name: String
    public let madeAt: Instant
    /// Nil until a calendar has read it.
    public let readAt: Instant?
}

/// The calendars of one person.
public struct FeedsPage: Sendable {
    /// Those that can be read, the oldest first.
    public let feeds: [FeedLine]
    /// What they can make one of.
    public let subjects: [(subject: FeedSubject, name: String)]
}

/// How many addresses one person keeps at most.
private let mostFeeds = 10

extension Desk {
    public func feeds() async throws -> FeedsPage {
        guard let person = caller.person else { throw Refusal.outOfReach }
        return try await read(.keepFeed, on: .account(person)) { transaction in
            FeedsPage(feeds: try transaction.feedLines(of: person), subjects: try transaction.feedSubjects(of: person))
        }
    }

    /// Makes a secret address by which a calendar reads when groups meet. It is shown once.
    public func makeFeed(of subject: FeedSubject) async throws -> (id: ID<Feed>, secret: Secret) {
        guard let person = caller.person else { throw Refusal.outOfReach }
        return try await act(.keepFeed, on: .account(person)) { transaction in
            guard try transaction.feedSubjects(of: person).contains(where: { $0.subject == subject }) else { throw Refusal.outOfReach }
            guard try transaction.feedLines(of: person).count < mostFeeds else {
                throw Refusal.impossible("You have \(mostFeeds) calendar addresses. Revoke one that you don’t use first.")
            }
            let (id, secret) = (ID<Feed>.new(), Secret())
            var place: (service: ID<Service>?, school: ID<School>?) = (nil, nil)
            switch subject {
            case .own: break
            case .school(let school): place.school = school
            case .service(let service): place.service = service
            }
            try transaction.run(
                sql: "INSERT INTO feed (id, secretDigest, person, service, school, madeAt) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, Secret.digest(secret.text), person, place.service, place.school, transaction.now])
            return (id, secret)
        }
    }

    /// From this moment on the address leads nowhere. Doing it again changes nothing.
    public func revoke(_ feed: ID<Feed>) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        try await act(.keepFeed, on: .account(person)) { transaction in
            let owner = try ID<Person>.fetchOne(transaction.db, sql: "SELECT person FROM feed WHERE id = ?", arguments: [feed])
            guard owner == person else { throw Refusal.outOfReach }
            try transaction.run(sql: "INSERT OR IGNORE INTO feedEnd (feed, at) VALUES (?, ?)", arguments: [feed, transaction.now])
        }
    }
}

extension Transaction {
    /// One's own sessions, and those of each place that one leads.
    fileprivate func feedSubjects(of person: ID<Person>) throws -> [(subject: FeedSubject, name: String)] {
        let places = try heldRoles(of: person).compactMap { held -> (subject: FeedSubject, name: String)? in
            switch (held.role, held.place) {
            case (.serviceLead, .service(let id)): (.service(id), held.placeName)
            case (.schoolLead, .school(let id)): (.school(id), held.placeName)
            default: nil
            }
        }
        return [(.own, "Groups that I work with")] + places
    }

    fileprivate func feedLines(of person: ID<Person>) throws -> [FeedLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT f.id, f.madeAt, r.at AS readAt, coalesce(v.name, s.name, 'Groups that I work with') AS name FROM feed f
                LEFT JOIN service v ON v.id = f.service LEFT JOIN school s ON s.id = f.school LEFT JOIN feedReading r ON r.feed = f.id
                WHERE f.person = ? AND f.id NOT IN (SELECT feed FROM feedEnd) ORDER BY f.madeAt, f.id
                """)
        return try Row.fetchAll(statement, arguments: [person]).map { row in
            FeedLine(id: row["id"], name: row["name"], madeAt: row["madeAt"], readAt: row["readAt"])
        }
    }
}
