import GRDB
import Nurture

/// A letter that waits: to be sent, or in a demonstration to be looked at.
public struct PostedLetter: Sendable {
    public let id: ID<Mail>
    public let letter: Letter
    public let madeAt: Instant
}

/// How long a letter is tried, and how long a demonstration shows it.
private let daysOfTrying: Int64 = 3
private let daysInOutbox: Int64 = 14

extension Transaction {
    /// Leaves a letter to be sent once everything else in this transaction is durable. Its key must have been made before:
    /// `act(…, making: [.mail(id)])`.
    /// - Parameter pupil: whom it is about, if anybody, so that erasing the child takes it away.
    func post(_ letter: Letter, about pupil: ID<Pupil>? = nil, id: ID<Mail>) throws {
        let days = try isDemonstration() ? daysInOutbox : daysOfTrying
        try db.execute(
            sql: "INSERT INTO mail (id, pupil, content, madeAt, expiresAt, nextTryAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [id, pupil, seal(letter, .mail, row: id, owner: .mail(id)), now, now.adding(days: days), now])
    }

    /// Lets a letter go, with its key: it was sent, or is not to be sent any more.
    func letGo(_ mail: ID<Mail>) throws {
        try db.execute(sql: "DELETE FROM mail WHERE id = ?", arguments: [mail])
        keyring.forget(.mail(mail))
    }

    func letters(_ condition: String, _ arguments: StatementArguments) throws -> [PostedLetter] {
        try Row.fetchAll(db, sql: "SELECT id, content, madeAt FROM mail WHERE \(condition)", arguments: arguments).compactMap { row in
            let id: ID<Mail> = row["id"]
            return try openIfKept(Letter.self, row["content"], .mail, row: id, owner: .mail(id))
                .map { PostedLetter(id: id, letter: $0, madeAt: row["madeAt"]) }
        }
    }
}
