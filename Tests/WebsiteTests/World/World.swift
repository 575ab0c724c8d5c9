import Foundation
import GRDB
import Nurture

@testable import Records
@testable import Website

/// One small programme, the same for every test. Built once in a process and copied for each site.
///
/// - North Notes works with Oak Lane (shared) and Elm Row; South Strings with Oak Lane and Beech Hill.
/// - Oak Lane has Bluebirds and Otters of North Notes and Drifters of South Strings; Elm Row has Elms; Beech Hill has Beeches.
/// - Each group has three pupils who take part; Bluebirds has a fourth whose carers have not answered yet.
/// - Oak Lane has one more pupil, nominated and without a place.
/// - It is Tuesday 10 November 2026, 10:00; groups meet on Tuesdays at 10:30 since 8 September; the first session is logged.
struct World: Sendable {
    /// A group with everything around it.
    struct Place: Sendable {
        let name: String
        let service: ID<Service>
        let school: ID<School>
        let group: ID<Group>
        let tutor: ID<Person>
        let staff: ID<Person>?
        let pupils: [ID<Pupil>]
        let carers: [ID<Carer>]
        let memberships: [ID<Membership>]
        /// The session that was logged.
        let logged: ID<Session>
        /// Today's session, not logged yet.
        let session: ID<Session>
        /// The next one.
        let coming: ID<Session>
        /// Outcomes that were shared with the school lead, of Bluebirds with the head, too.
        let share: ID<Share>

        var path: String { Link.group(group) }
        var pupil: ID<Pupil> { pupils[0] }
    }

    var programme: ID<Programme>
    var north: ID<Service>
    var south: ID<Service>
    var oak: ID<School>
    var elm: ID<School>
    var beech: ID<School>
    var bluebirds: Place
    var otters: Place
    var elms: Place
    var drifters: Place
    var beeches: Place
    /// At Oak Lane, nominated to North Notes, without a place.
    var waiting: ID<Pupil>
    /// What all groups look at.
    var outcomes: [ID<Outcome>]
    var people: [Somebody: ID<Person>]

    /// 10 November 2026, 10:00 in London.
    static let begins = Instant(milliseconds: 1_794_304_800_000)
    /// The password of everybody who has one: the tutor, the school lead and the service lead of North Notes.
    static let password = "kettle walrus sixpence"

    subscript(_ somebody: Somebody) -> ID<Person> {
        guard let id = people[somebody] else { preconditionFailure("\(somebody) is not in the world") }
        return id
    }

    private func lead(at school: ID<School>) -> ID<Person> {
        self[school == oak ? .schoolLead : school == elm ? .elmLead : .beechLead]
    }

    /// The IDs from which doors make their samples, around one group.
    func sample(_ place: Place) -> SampleWorld {
        SampleWorld(ids: [
            "programme": programme.description, "service": place.service.description, "school": place.school.description,
            "group": place.group.description, "pupil": place.pupil.description, "session": place.session.description,
            "share": place.share.description, "lead": lead(at: place.school).description,
            "carer": place.carers[0].description, "membership": place.memberships[0].description, "tutor": place.tutor.description,
            "staff": place.staff?.description ?? "", "waiting": waiting.description, "outcome": outcomes[0].description,
            "point": "start", "step": String(SetUpStep.place.rawValue),
        ])
    }

    struct Template: Sendable {
        let folder: TemporaryFolder
        let master: MasterKey
        let world: World
        let auditCount: Int
    }

    private static let made = Task {
        let folder = try TemporaryFolder()
        let master = MasterKey()
        let records = try await Records(folder: folder.url, master: master, clock: { begins })
        let world = try await WorldMaking(records: records).make()
        let auditCount = try await records.inSnapshot { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM audit") ?? 0 }
        try records.close()
        return Template(folder: folder, master: master, world: world, auditCount: auditCount)
    }

    static func template() async throws -> Template { try await made.value }
}
