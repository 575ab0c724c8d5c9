import Foundation
import Nurture
import Records

/// Builds a ``World`` four weeks before its today, through the same desks as everybody, and moves the clock on.
struct WorldMaker {
    let folder = TemporaryFolder()
    let clock = MovableClock(day: "2026-09-08", hour: 10)
    let master = MasterKey()

    func make() async throws -> World {
        let clock = clock
        let records = try await Records(folder: folder.data, master: master) { clock.now }
        let system = records.desk(for: .system(.commandLine))
        let programme = try await system.found(
            ProgrammeDraft(name: "Tunes Between Us", startsOn: clock.day, endsOn: clock.day.adding(days: 364)))
        let programmeLead = try await system.invite(
            PersonDraft(name: "Noor Hadleyton", email: "noor@programme.example"), as: .programmeLead, at: .programme(programme)
        ).person
        let mine = try await place(
            system, programme, service: "Millbrook Music", urn: 900_001, school: "Larkrise Primary",
            contact: SafeguardingContact(name: "Wilhelmina Tarn", phone: "01632 960001"))
        let theirs = try await place(
            system, programme, service: "Quarrydale Music", urn: 900_002, school: "Fernhill Primary",
            contact: SafeguardingContact(name: "Jocasta Venn", phone: "01632 960002"))
        let people = World.People(
            programmeLead: programmeLead,
            serviceLead: try await invite("Imogen Frostwick", .serviceLead, .service(mine.service), system),
            tutor: try await invite("Rafi Penrosewell", .tutor, .service(mine.service), system),
            trainee: try await invite("Tamsin Okellby", .trainee, .service(mine.service), system),
            schoolLead: try await invite("Bettina Marlowton", .schoolLead, .school(mine.school), system),
            schoolStaff: try await invite("Owen Tarrantly", .schoolStaff, .school(mine.school), system),
            head: try await invite("Celia Brandthorpe", .head, .school(mine.school), system),
            otherServiceLead: try await invite("Hester Vaux", .serviceLead, .service(theirs.service), system),
            otherTutor: try await invite("Lorcan Madrigal", .tutor, .service(theirs.service), system),
            otherSchoolLead: try await invite("Perpetua Lyle", .schoolLead, .school(theirs.school), system),
            otherSchoolStaff: try await invite("Ignatius Bloom", .schoolStaff, .school(theirs.school), system))
        let group = try await form(
            "The Thunder Five", room: "Room by the hall", of: WorldMaker.pupils, at: mine.school, people.tutor, people.schoolStaff, system)
        try await system.attach(people.trainee, as: .trainee, to: group)
        let other = try await form(
            "The Quiet Drums", room: "Library corner", of: WorldMaker.otherPupils, at: theirs.school, people.otherTutor,
            people.otherSchoolStaff, system)
        let outcomes = try await outcomes(for: [group, other], system)
        let sessions = try await records.desk(for: .person(people.tutor)).group(group).sessions
        let otherSessions = try await records.desk(for: .person(people.otherTutor)).group(other).sessions
        clock.move(days: 28)
        return World(
            folder: folder, clock: clock, master: master, records: records, programme: programme, service: mine.service,
            otherService: theirs.service, school: mine.school, otherSchool: theirs.school, people: people, pupils: WorldMaker.pupils,
            otherPupils: WorldMaker.otherPupils, outcomes: outcomes, group: group, otherGroup: other, session: sessions[4].id,
            pastSessions: sessions.prefix(4).map(\.id), otherSession: otherSessions[4].id)
    }

    private func place(
        _ system: Desk, _ programme: ID<Programme>, service name: String, urn: Int, school: String, contact: SafeguardingContact
    ) async throws -> (service: ID<Service>, school: ID<School>) {
        let service = try await system.startService(named: name, in: programme)
        let draft = SchoolDraft(
            urn: urn, name: school, address: "1 Invented Lane", safeguarding: contact, halfTerms: WorldMaker.halfTerms)
        return (service, try await system.startPartnership(of: service, with: draft))
    }

    private func invite(_ name: String, _ role: Role, _ place: Thing, _ system: Desk) async throws -> ID<Person> {
        let address = name.lowercased().replacing(" ", with: ".") + "@world.example"
        return try await system.invite(PersonDraft(name: name, email: address), as: role, at: place).person
    }

    /// Nominates the pupils, says yes to everything for each of them, and gives them a group on Tuesdays at half past ten.
    private func form(
        _ name: String, room: String, of pupils: [PupilDraft], at school: ID<School>, _ tutor: ID<Person>, _ staff: ID<Person>,
        _ system: Desk
    ) async throws -> ID<Group> {
        try await system.nominate(pupils, at: school)
        for pupil in pupils {
            let carer = ID<Carer>.new()
            try await system.name(
                CarerDraft(name: "Marigold \(pupil.familyName)", relation: "Mother", phone: "01632 960123", email: "m@carer.example"),
                id: carer, for: pupil.id, entitled: true, mayBeContacted: true)
            let yes = Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, true) })
            try await system.record(ConsentDraft(giver: .carer(carer), how: .paper, on: clock.day, answers: yes), of: pupil.id)
        }
        let draft = GroupDraft(
            name: name, room: room, tutor: tutor, staff: staff,
            slot: Slot(weekday: .tuesday, time: WallTime(hour: 10, minute: 30)!), startsOn: clock.day, pupils: pupils.map(\.id))
        try await system.form(draft, at: school)
        return draft.id
    }

    /// Four outcomes, with at least one under each heading.
    private func outcomes(for groups: [ID<Group>], _ system: Desk) async throws -> [ID<Outcome>] {
        let names = ["Confidence", "Belonging", "Getting on with others", "Making music"]
        let outcomes = try await system.outcomeChoices(for: groups[0]).outcomes.filter { names.contains($0.wording.name) }.map(\.id)
        for group in groups { try await system.choose(Set(outcomes), signs: [:], for: group) }
        return outcomes
    }
}

extension WorldMaker {
    static let pupils = [
        pupil("Ayodele", "Brightwater", upn: "B801200005001"), pupil("Florrie", "Castlemaine"), pupil("Zebedee", "Dunmorrow"),
        pupil("Marisol", "Evenlode"), pupil("Tobiah", "Fairweather"),
    ]
    static let otherPupils = [pupil("Casimir", "Greenhalgh"), pupil("Delphine", "Harbottle"), pupil("Ottoline", "Inkpen")]

    private static func pupil(_ first: String, _ family: String, upn: String? = nil) -> PupilDraft {
        PupilDraft(
            firstName: first, familyName: family, birthDate: Day(iso: "2017-11-23")!, yearGroup: YearGroup(4)!, upn: upn,
            accessNeeds: "Sits near \(first)'s window", reasons: "\(first) drums on every table")
    }

    static let halfTerms = [
        ("2026-09-01", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-04", "2027-02-12"), ("2027-02-22", "2027-03-25"),
        ("2027-04-12", "2027-05-28"), ("2027-06-07", "2027-07-21"),
    ].map { Day(iso: $0.0)!...Day(iso: $0.1)! }
}
