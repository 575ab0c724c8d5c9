import Foundation
import GRDB
import Nurture

/// What is sealed of a person.
struct PersonIdentity: Codable, Sendable {
    var name: String
    var email: String
}

extension Transaction {
    func identity(of person: ID<Person>) throws -> PersonIdentity? {
        let statement = try db.cachedStatement(sql: "SELECT identity FROM person WHERE id = ?")
        return try openIfKept(
            PersonIdentity.self, Data.fetchOne(statement, arguments: [person]), .person, row: person, owner: .person(person))
    }

    /// The name that stands beside what a person did.
    func name(of person: ID<Person>?) throws -> String {
        guard let person else { return "Hocket" }
        return try identity(of: person)?.name ?? "somebody who has left"
    }

    func emailDigest(_ email: String) -> Data { master.digest(email.lowercased(), for: "email digest") }

    func person(withEmail email: String) throws -> ID<Person>? {
        try ID<Person>.fetchOne(db, sql: "SELECT id FROM person WHERE emailDigest = ?", arguments: [emailDigest(email)])
    }
}
