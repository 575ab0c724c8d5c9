import Foundation
import GRDB
import Nurture

extension Desk {
    /// What a service is called, for whoever would like to work with it.
    public func nameOfService(toWriteTo service: ID<Service>) async throws -> String {
        try await read(.visit, on: .house) { transaction in
            guard let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service]) else {
                throw Refusal.outOfReach
            }
            return name
        }
    }

    /// Leaves a school's wish to work with a service. The same one again is taken once.
    /// - Parameter address: the network address that sends it; only a digest of it is kept, for a day.
    /// - Throws: ``TooMuchInterest``
    public func express(
        _ content: InterestContent, id: ID<Interest>, to service: ID<Service>, from address: String
    ) async throws {
        let subject = try await records.inSnapshot { transaction in
            // Asked before a key is made, so that a refusal leaves none behind.
            guard try Bool.fetchOne(transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM service WHERE id = ?)", arguments: [service]) == true
            else { throw Refusal.outOfReach }
            let subject = transaction.interestSubject(address)
            if try !transaction.isInterest(id) { try transaction.checkInterest(from: subject) }
            return subject
        }
        try await act(.expressInterest, on: .house, making: [.interest(id)]) { transaction in
            guard try !transaction.isInterest(id) else { return }
            try transaction.checkInterest(from: subject)
            try transaction.countInterest(from: subject)
            try transaction.db.execute(
                sql: "INSERT INTO interest (id, service, urn, content, madeAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    id, service, transaction.establishment(meantBy: content.school),
                    transaction.seal(content, .interest, row: id, owner: .interest(id)), transaction.now,
                ])
        }
    }
}

extension Transaction {
    fileprivate func isInterest(_ id: ID<Interest>) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM interest WHERE id = ?)", arguments: [id]) ?? false
    }

    /// By its number, or by a name that only one open establishment has.
    fileprivate func establishment(meantBy text: String) throws -> Int? {
        if let urn = URN(text)?.number, try isEstablishment(urn) { return urn }
        let found = try Int.fetchAll(
            db,
            sql: """
                SELECT urn FROM establishment
                WHERE replace(replace(name, '''', ''), '’', '') = ? COLLATE NOCASE AND isOpen = 1 LIMIT 2
                """,
            arguments: [text.filter { !"'’‘`".contains($0) }])
        return found.count == 1 ? found[0] : nil
    }
}
