import GRDB
import Nurture

/// Something that the register began to say of a school.
public struct SchoolNews: Sendable {
    public let id: ID<RegisterNews>
    public let kind: RegisterNewsKind
    /// What was said before; of a successor, its number.
    public let before: String
    public let after: String
    public let at: Instant
}

extension Desk {
    /// Ends a piece of news: it was seen, and a new name or address taken over or not.
    /// - Parameter isTaken: whether the school is called so from now on, or has moved.
    public func end(_ news: ID<RegisterNews>, isTaken: Bool, at school: ID<School>) async throws {
        let caller = caller
        try await act(.changeSchool, on: .school(school)) { transaction in
            guard let known = try transaction.news(of: school).first(where: { $0.id == news }) else { throw Refusal.outOfReach }
            if isTaken { try transaction.take(known, at: school) }
            try transaction.db.execute(
                sql: "INSERT INTO registerNewsEnd (news, isTaken, endedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [news, isTaken, caller.person, transaction.now])
        }
    }
}

extension Transaction {
    /// What nobody has seen yet, the oldest first.
    func news(of school: ID<School>) throws -> [SchoolNews] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM registerNews WHERE school = ? AND id NOT IN (SELECT news FROM registerNewsEnd) ORDER BY at, id",
            arguments: [school]
        ).compactMap { row in
            RegisterNewsKind(rawValue: row["kind"]).map {
                SchoolNews(id: row["id"], kind: $0, before: row["before"], after: row["after"], at: row["at"])
            }
        }
    }

    fileprivate func take(_ news: SchoolNews, at school: ID<School>) throws {
        let column: String
        switch news.kind {
        case .renamed: column = "name"
        case .moved: column = "address"
        case .closed, .reopened, .successor: throw Refusal.impossible("There is nothing to take over.")
        }
        try db.execute(
            sql: "UPDATE school SET \(column) = ?, revision = revision + 1 WHERE id = ?",
            arguments: [String(news.after.prefix(500)), school])
    }
}
