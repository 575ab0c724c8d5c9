import Foundation
import Nurture
import Records

/// A small world to test in: a programme with two services at a school each, somebody in every role, and a group of five pupils
/// that meets today for the fifth time. It stands on real files, which go when the world goes.
///
/// It is Tuesday 6 October 2026, ten o'clock at school; ``clock`` moves that.
struct World: Sendable {
    let folder: TemporaryFolder
    let clock: MovableClock
    let master: MasterKey
    let records: Records

    let programme: ID<Programme>
    let service: ID<Service>
    let otherService: ID<Service>
    let school: ID<School>
    let otherSchool: ID<School>
    let people: People
    let pupils: [PupilDraft]
    /// A pupil of the other school, in a group of the other service.
    let otherPupils: [PupilDraft]
    /// What both groups look at.
    let outcomes: [ID<Outcome>]
    let group: ID<Group>
    let otherGroup: ID<Group>
    /// Today's session of ``group``; four before it are past and not logged.
    let session: ID<Session>
    let pastSessions: [ID<Session>]
    let otherSession: ID<Session>

    /// One person for each role around ``group``, and four around the other one.
    struct People: Sendable {
        let programmeLead, serviceLead, tutor, trainee, schoolLead, schoolStaff, head: ID<Person>
        let otherServiceLead, otherTutor, otherSchoolLead, otherSchoolStaff: ID<Person>
    }

    static func make() async throws -> World { try await WorldMaker().make() }

    /// The desk of a person.
    func desk(_ person: KeyPath<People, ID<Person>>) -> Desk { records.desk(for: .person(people[keyPath: person])) }
    var system: Desk { records.desk(for: .system(.commandLine)) }

    /// The same files, opened anew as after a restart. Close ``records`` first, or leave them as a second process would.
    func reopened() async throws -> Records {
        let clock = clock
        return try await Records(folder: folder.data, master: master) { clock.now }
    }
}
