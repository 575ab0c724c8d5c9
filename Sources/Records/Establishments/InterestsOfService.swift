import GRDB
import Nurture

extension Desk {
    /// What schools have written to a service, those without an answer first and then the newest.
    public func interests(of service: ID<Service>) async throws -> [KeptInterest] {
        try await read(.seeEstablishments, on: .service(service)) { transaction in
            try transaction.interests("i.service = ?", [service]).sorted {
                ($0.answer == nil ? 0 : 1, $1.at, $1.id) < ($1.answer == nil ? 0 : 1, $0.at, $0.id)
            }
        }
    }

    /// Keeps what the service answered. Somebody who comes second hears that it was answered.
    public func answer(_ interest: ID<Interest>, with note: String, for service: ID<Service>) async throws {
        let caller = caller
        try await act(.noteOnEstablishment, on: .service(service)) { transaction in
            guard let kept = try transaction.interests("i.service = ? AND i.id = ?", [service, interest]).first else {
                throw Refusal.outOfReach
            }
            guard kept.answer == nil else { throw Refusal.impossible("Somebody has answered this already.") }
            try transaction.db.execute(
                sql: "INSERT INTO interestAnswer (interest, note, answeredBy, at) VALUES (?, ?, ?, ?)",
                arguments: [
                    interest, transaction.seal(note, .interestAnswer, row: interest, owner: .interest(interest)), caller.person,
                    transaction.now,
                ])
        }
    }
}

extension Transaction {
    func interests(in urn: Int, of service: ID<Service>) throws -> [KeptInterest] {
        try interests("i.service = ? AND i.urn = ?", [service, urn])
    }

    /// Those without an answer, the oldest first: their days.
    func openInterests(of service: ID<Service>) throws -> [Day] {
        try Instant.fetchAll(
            db,
            sql: "SELECT madeAt FROM interest WHERE service = ? AND id NOT IN (SELECT interest FROM interestAnswer) ORDER BY madeAt",
            arguments: [service]
        ).map(\.day)
    }

    /// The oldest first; one whose key is gone is gone.
    fileprivate func interests(_ condition: String, _ arguments: StatementArguments) throws -> [KeptInterest] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT i.id, i.urn, i.content, i.madeAt, e.name, a.note, a.answeredBy, a.at FROM interest i
                LEFT JOIN establishment e ON e.urn = i.urn LEFT JOIN interestAnswer a ON a.interest = i.id
                WHERE \(condition) ORDER BY i.madeAt, i.id
                """,
            arguments: arguments
        ).compactMap { row in
            let id: ID<Interest> = row["id"]
            guard let content = try openIfKept(InterestContent.self, row["content"], .interest, row: id, owner: .interest(id)) else {
                return nil
            }
            let note = try openIfKept(String.self, row["note"], .interestAnswer, row: id, owner: .interest(id))
            return KeptInterest(
                id: id, content: content,
                establishment: (row["urn"] as Int?).map { RelatedEstablishment(urn: $0, name: row["name"]) }, at: row["madeAt"],
                answer: try note.map { InterestAnswer(note: $0, by: try name(of: row["answeredBy"] as ID<Person>?), at: row["at"]) })
        }
    }

    /// What waits for the service's lead.
    func interestsWaiting(for service: ID<Service>) throws -> [Waiting] {
        let open = try openInterests(of: service)
        guard let first = open.first else { return [] }
        return [Waiting(since: first, subject: .interests(service, name: try serviceName(service), count: open.count))]
    }
}
