import Foundation
import GRDB
import Nurture

/// A tutor's offer as it is kept.
struct KeptOffer {
    let content: TutorOffer
    let interestedSince: Day?
    let revision: Int
}

/// A school by its name.
public struct SchoolName: Sendable, Hashable {
    public let id: ID<School>
    public let name: String
}

/// A group that a tutor leads, with whose it is.
struct GroupLed {
    let id: ID<Group>
    let service: ID<Service>
    let school: SchoolName
    let slot: Slot
}

extension Transaction {
    func offer(of person: ID<Person>) throws -> KeptOffer? {
        let statement = try db.cachedStatement(sql: "SELECT content, interestedSince, revision FROM tutorOffer WHERE person = ?")
        guard let row = try Row.fetchOne(statement, arguments: [person]),
            let content = try openIfKept(TutorOffer.self, row["content"], .tutorOffer, row: person, owner: .person(person))
        else { return nil }
        return KeptOffer(content: content, interestedSince: row["interestedSince"], revision: row["revision"])
    }

    /// The schools at which somebody says that they teach.
    func schoolsTaught(by person: ID<Person>) throws -> [SchoolName] {
        let statement = try db.cachedStatement(
            sql: "SELECT s.id, s.name FROM tutorSchool t JOIN school s ON s.id = t.school WHERE t.person = ? ORDER BY s.name, s.id")
        return try Row.fetchAll(statement, arguments: [person]).map { SchoolName(id: $0["id"], name: $0["name"]) }
    }

    /// The groups that go on and that somebody leads now or will.
    func groupsLed(by person: ID<Person>) throws -> [GroupLed] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT g.id, g.service, g.weekday, g.startsAt, s.id AS school, s.name FROM attachment a
                JOIN nurtureGroup g ON g.id = a.nurtureGroup JOIN school s ON s.id = g.school
                WHERE a.person = ? AND a.role = 'tutor' AND (a.endsOn IS NULL OR a.endsOn >= ?)
                AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure) ORDER BY g.weekday, g.startsAt, g.id
                """)
        return try Row.fetchAll(statement, arguments: [person, today]).map { row in
            GroupLed(
                id: row["id"], service: row["service"], school: SchoolName(id: row["school"], name: row["name"]), slot: row.slot)
        }
    }
}
