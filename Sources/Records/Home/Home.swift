import GRDB
import Nurture

/// What waits for the person at a desk, and where they work.
public struct Home: Sendable {
    /// The oldest first.
    public let waiting: [Waiting]
    /// The groups that they are attached to, or for a head those at the school, by weekday.
    public let groups: [HomeGroup]
    /// What they were sent and can still open.
    public let shares: [ShareSent]
}

/// A group that somebody works with.
public struct HomeGroup: Sendable {
    public let line: GroupLine
    /// False for a head, who sees what came of it, without a name.
    public let mayOpen: Bool
}

/// Something that waits for somebody.
public struct Waiting: Sendable {
    public enum Subject: Sendable {
        /// A session of today, or one that has no log yet.
        case session(SessionLine, GroupLine)
        /// A session that took place without a line from a trainee or from school staff.
        case ownNote(SessionLine, GroupLine)
        /// Something typed and not saved; the address of its form, and the group that it is about, if one.
        case draft(form: String, about: GroupLine?)
        /// Pupils of a school whose carers have not answered about taking part.
        case consents(ID<School>, schoolName: String, count: Int)
        /// Pupils of a school with an adult who would like a call about one of the five questions.
        case calls(ID<School>, schoolName: String, count: Int)
        /// Pupils of a school whose adults answered one of the five questions differently.
        case differing(ID<School>, schoolName: String, count: Int)
        /// Pupils of a school without a place in a group.
        case places(ID<School>, schoolName: String, count: Int)
        /// People of a school who have not signed in yet.
        case neverSignedIn(ID<School>, schoolName: String, count: Int)
        case schoolWithoutLead(ID<School>, name: String)
        case serviceWithoutLead(ID<Service>, name: String)
        /// Sessions of one group, a week ago or longer, without a log.
        case lateLogs(GroupLine, count: Int)
        case unusualSize(GroupLine, count: Int)
        case withoutTutor(GroupLine)
        /// Pupils of a group on whom the reader's own voice has not given its part at a point.
        case parts(GroupLine, RatingPoint, count: Int, due: Day)
        /// A group whose reports are not complete two weeks after its last session.
        case lateReports(GroupLine)
        case withoutOutcomes(GroupLine)
        /// A group that has not met yet, and what of its set-up is the reader's turn.
        case setUp(GroupLine, [SetUpGap])
        /// The briefing of a group that one works with; whether it changed since it was read.
        case briefing(GroupLine, hasChanged: Bool)
        /// Training of a service's people that runs out soon or has run out.
        case training(ID<Service>, serviceName: String, count: Int)
        /// A group whose families the service asks the school to invite, with who asked.
        case familiesToAsk(GroupLine, at: ID<School>, askedBy: String)
        /// Schools that would like to work with a service and have no answer.
        case interests(ID<Service>, name: String, count: Int)
    }

    public let since: Day
    public let subject: Subject
}

extension Desk {
    public func home() async throws -> Home {
        guard let person = caller.person else { throw Refusal.outOfReach }
        return try await read(.seeHome, on: .account(person)) { try $0.home(of: person) }
    }
}

extension Transaction {
    func home(of person: ID<Person>) throws -> Home {
        let roles = try heldRoles(of: person)
        var waiting = try draftsKept(by: person)
        for held in roles {
            switch (held.role, held.place) {
            case (.schoolLead, .school(let school)): waiting += try waitingForSchoolLead(of: school, held.placeName)
            case (.serviceLead, .service(let service)): waiting += try waitingForServiceLead(of: service)
            case (.programmeLead, .programme(let programme)): waiting += try servicesWithoutLead(in: programme)
            default: continue
            }
        }
        let groups = try groupsToWorkWith(person)
        waiting += try sessionsWaiting(for: person, groups) + notesMissing(from: person, groups)
        waiting += try briefingsWaiting(for: person, groups)
        waiting += try partsWaiting(in: groupsToReportOn(by: person), for: .tutor)
        return Home(
            waiting: waiting.enumerated().sorted { ($0.element.since, $0.offset) < ($1.element.since, $1.offset) }.map(\.element),
            groups: groups.map { HomeGroup(line: $0.line, mayOpen: true) } + (try roles.flatMap { try groupsSeen(by: $0) }),
            shares: try sharesSent(to: person))
    }

    /// A head sees which groups there are and were, those that go on first.
    private func groupsSeen(by held: HeldRole) throws -> [HomeGroup] {
        guard held.role == .head, case .school(let school) = held.place else { return [] }
        let ids = try ID<Group>.fetchAll(
            db,
            sql: """
                SELECT g.id FROM nurtureGroup g LEFT JOIN groupClosure c ON c.nurtureGroup = g.id WHERE g.school = ?
                ORDER BY c.nurtureGroup IS NOT NULL, g.weekday, g.startsAt, g.id
                """,
            arguments: [school])
        return try ids.compactMap { try groupLine($0) }.map { HomeGroup(line: $0, mayOpen: false) }
    }
}
