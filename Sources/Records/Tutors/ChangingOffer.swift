import GRDB
import Nurture

/// What somebody says of themselves as a tutor, and what of their training is known: as they see it themselves.
public struct OwnOffer: Sendable {
    public let offer: TutorOffer
    /// Since when they would like to lead a group; nil where they have not said so.
    public let interestedSince: Day?
    /// Those of ``choices`` at which they teach.
    public let schools: Set<ID<School>>
    /// The schools with which their services work.
    public let choices: [SchoolName]
    public let training: TrainingOfPerson
    /// Courses of their services that are still to come, the next first.
    public let courses: [CourseLine]
    /// 0 while nothing is said.
    public let revision: Int
}

/// An offer as it is to be kept.
public struct OfferDraft: Sendable {
    public var offer: TutorOffer
    public var isInterested: Bool
    public var schools: Set<ID<School>>
    public var revision: Int

    public init(offer: TutorOffer, isInterested: Bool, schools: Set<ID<School>>, revision: Int) {
        self.offer = offer
        self.isInterested = isInterested
        self.schools = schools
        self.revision = revision
    }
}

extension Desk {
    public func ownOffer() async throws -> OwnOffer {
        guard let person = caller.person else { throw Refusal.outOfReach }
        return try await read(.changeOffer, on: .account(person)) { transaction in
            let kept = try transaction.offer(of: person)
            let services = try transaction.servicesTaughtFor(by: person)
            let topics = try services.first.map { try transaction.topics(at: $0) } ?? []
            let courses = try services.flatMap { try transaction.courses(of: $0, try transaction.topicsEver(at: $0)) }
            return OwnOffer(
                offer: kept?.content ?? TutorOffer(), interestedSince: kept?.interestedSince,
                schools: Set(try transaction.schoolsTaught(by: person).map(\.id)),
                choices: try transaction.schools(of: services),
                training: TrainingOfPerson(
                    person: person, name: try transaction.name(of: person), states: try transaction.training(of: person, in: topics),
                    taken: try transaction.taken(by: person)),
                courses: courses.filter { $0.heldOn >= transaction.today }.sorted { $0.heldOn < $1.heldOn },
                revision: kept?.revision ?? 0)
        }
    }

    /// - Throws: ``Refusal/conflict(revision:)`` if it was changed elsewhere in between.
    public func change(_ draft: OfferDraft) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        try await act(.changeOffer, on: .account(person)) { transaction in
            let kept = try transaction.offer(of: person)
            guard draft.revision == kept?.revision ?? 0 else { throw Refusal.conflict(revision: kept?.revision ?? 0) }
            let known = Set(try transaction.schools(of: transaction.servicesTaughtFor(by: person)).map(\.id))
            guard draft.schools.isSubset(of: known) else { throw Refusal.outOfReach }
            let box = try transaction.seal(draft.offer, .tutorOffer, row: person, owner: .person(person))
            let since = draft.isInterested ? kept?.interestedSince ?? transaction.today : nil
            try transaction.run(
                sql: """
                    INSERT INTO tutorOffer (person, content, interestedSince, savedAt) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO UPDATE
                    SET content = excluded.content, interestedSince = excluded.interestedSince, savedAt = excluded.savedAt,
                    revision = revision + 1
                    """,
                arguments: [person, box, since, transaction.now])
            // A school with which no service of theirs works any more is let go.
            try transaction.run(sql: "DELETE FROM tutorSchool WHERE person = ?", arguments: [person])
            for school in draft.schools.sorted() {
                try transaction.run(sql: "INSERT INTO tutorSchool (person, school) VALUES (?, ?)", arguments: [person, school])
            }
        }
    }
}

extension Transaction {
    /// The services for which somebody is a tutor or trainee today.
    fileprivate func servicesTaughtFor(by person: ID<Person>) throws -> [ID<Service>] {
        try heldRoles(of: person).compactMap { held in
            guard [.tutor, .trainee].contains(held.role), case .service(let service) = held.place else { return nil }
            return service
        }
    }

    /// The schools with which these services work today, by name.
    fileprivate func schools(of services: [ID<Service>]) throws -> [SchoolName] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT s.id, s.name FROM partnership p JOIN school s ON s.id = p.school
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)
                """)
        let found = try services.flatMap { service in
            try Row.fetchAll(statement, arguments: ["service": service, "today": today]).map { SchoolName(id: $0["id"], name: $0["name"]) }
        }
        return Set(found).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
