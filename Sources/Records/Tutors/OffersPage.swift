import GRDB
import Nurture

/// A tutor, as the lead of their service sees them.
public struct TutorLine: Sendable {
    public let person: ID<Person>
    public let name: String
    public let role: Role
    /// Nil where they have said nothing.
    public let offer: TutorOffer?
    public let interestedSince: Day?
    /// Schools at which they say that they teach.
    public let schools: [SchoolName]
    /// The slots of the service's own groups that they lead, with the schools' names.
    public let groups: [(slot: Slot, schoolName: String)]
    public let training: [TopicState]

    /// The names of the expected topics in which nothing holds.
    public var lacks: [String] { training.filter { $0.topic.isExpected && !$0.state.isThere }.map(\.topic.name) }
}

/// What a service's tutors say of themselves, by name.
public struct OffersPage: Sendable {
    public let service: ID<Service>
    public let serviceName: String
    public let tutors: [TutorLine]
}

extension Desk {
    public func offers(to service: ID<Service>) async throws -> OffersPage {
        try await read(.seeOffers, on: .service(service)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service])
            return OffersPage(service: service, serviceName: name ?? "", tutors: try transaction.tutorLines(of: service))
        }
    }
}

extension Transaction {
    func tutorLines(of service: ID<Service>) throws -> [TutorLine] {
        let topics = try topics(at: service)
        return try learners(at: service).map { colleague in
            let kept = try offer(of: colleague.person)
            let groups = try groupsLed(by: colleague.person).filter { $0.service == service }
            return TutorLine(
                person: colleague.person, name: colleague.name, role: colleague.role, offer: kept?.content,
                interestedSince: kept?.interestedSince, schools: try schoolsTaught(by: colleague.person),
                groups: groups.map { ($0.slot, $0.school.name) }, training: try training(of: colleague.person, in: topics))
        }
    }
}
