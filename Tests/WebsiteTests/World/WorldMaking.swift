import Foundation
import GRDB
import Nurture

@testable import Records

/// Makes the small world through desks; only what no desk does (roles of other days) is written past them.
struct WorldMaking {
    let records: Records
    private var system: Desk { records.desk(for: .system(.commandLine)) }
    private var today: Day { records.today }

    private typealias Plan = (name: String, service: ID<Service>, tutor: Somebody, staff: Somebody?, pupils: [String])

    func make() async throws -> World {
        let programme = try await system.found(
            ProgrammeDraft(name: "Four Winds", startsOn: today.adding(days: -100), endsOn: today.adding(days: 265)))
        let north = try await system.startService(named: "North Notes", in: programme)
        let south = try await system.startService(named: "South Strings", in: programme)
        let oak = try await startPartnership(of: north, 100_101, "Oak Lane School")
        let elm = try await startPartnership(of: north, 100_102, "Elm Row School")
        let beech = try await startPartnership(of: south, 100_103, "Beech Hill School")
        let people = try await makePeople(programme, north, south, oak, elm, beech)

        let plans: [Plan] = [
            ("Bluebirds", north, .tutor, .schoolStaff, ["Amber", "Bola", "Cleo", "Dario"]),
            ("Otters", north, .otherTutor, .otherStaff, ["Emrys", "Fatou", "Gita"]),
        ]
        var places: [World.Place] = []
        for plan in plans { places.append(try await form(plan, at: oak, people)) }
        let waiting = try await nominate(["Wanda"], at: oak)[0]
        // Only now does the other service come to this school: it was not asked about the pupils before.
        _ = try await startPartnership(of: south, 100_101, "Oak Lane School")
        let drifters = try await form(("Drifters", south, .southTutor, nil, ["Hugo", "Ines", "Joss"]), at: oak, people)
        try await forgetNominations(of: drifters.pupils, to: north)
        let elms = try await form(("Elms", north, .otherTutor, nil, ["Kaya", "Leif", "Mabel"]), at: elm, people)
        let beeches = try await form(("Beeches", south, .southTutor, nil, ["Nadia", "Orson", "Pearl"]), at: beech, people)
        try await attachTheRest(to: places[0].group, people)
        for somebody in [Somebody.tutor, .schoolLead, .serviceLead] {
            guard let person = people[somebody] else { continue }
            try await system.setPassword(World.password, of: person, hashing: PasswordHash())
        }
        return World(
            programme: programme, north: north, south: south, oak: oak, elm: elm, beech: beech, bluebirds: places[0], otters: places[1],
            elms: elms, drifters: drifters, beeches: beeches, waiting: waiting, people: people)
    }

    private func startPartnership(of service: ID<Service>, _ urn: Int, _ name: String) async throws -> ID<School> {
        let halfTerms = [
            ("2026-09-02", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-04", "2027-02-12"), ("2027-02-22", "2027-04-02"),
        ].compactMap { start, end in Day(iso: start).flatMap { start in Day(iso: end).map { start...$0 } } }
        return try await system.startPartnership(
            of: service,
            with: SchoolDraft(
                urn: urn, name: name, address: "1 High Street",
                safeguarding: SafeguardingContact(name: "Safa Guard", phone: "01632 960001"),
                halfTerms: halfTerms))
    }

    private func makePeople(
        _ programme: ID<Programme>, _ north: ID<Service>, _ south: ID<Service>, _ oak: ID<School>, _ elm: ID<School>, _ beech: ID<School>
    ) async throws -> [Somebody: ID<Person>] {
        var people: [Somebody: ID<Person>] = [:]
        for somebody in Somebody.allCases {
            let place: Thing =
                switch (somebody, somebody.role) {
                case (.southLead, _), (.southTutor, _): .service(south)
                case (.elmLead, _), (.elmHead, _): .school(elm)
                case (.beechLead, _): .school(beech)
                case (_, .programmeLead): .programme(programme)
                case (_, .serviceLead), (_, .tutor), (_, .trainee): .service(north)
                default: .school(oak)
                }
            people[somebody] = try await make(somebody, at: place)
        }
        return people
    }

    private func make(_ somebody: Somebody, at place: Thing) async throws -> ID<Person> {
        let id = ID<Person>.new()
        let today = today
        let from = Somebody.coming.contains(somebody) ? today.adding(days: 1) : today.adding(days: -60)
        let until = Somebody.ended.contains(somebody) ? today.adding(days: -1) : nil
        return try await records.inTransaction(making: [.person(id)]) { transaction in
            try transaction.add(id, PersonDraft(name: somebody.name, email: somebody.email))
            if let role = somebody.role { try transaction.give(role, at: place, to: id, from: from, until: until) }
            return id
        }
    }

    private func nominate(_ names: [String], at school: ID<School>) async throws -> [ID<Pupil>] {
        let drafts = names.map { name in
            PupilDraft(
                firstName: name, familyName: "\(name)son", birthDate: Day(iso: "2017-03-09") ?? today,
                yearGroup: YearGroup(4) ?? .reception,
                accessNeeds: "", reasons: "\(name) loves to sing")
        }
        try await system.nominate(drafts, at: school)
        return drafts.map(\.id)
    }

    private func form(_ plan: Plan, at school: ID<School>, _ people: [Somebody: ID<Person>]) async throws -> World.Place {
        guard let tutor = people[plan.tutor], let start = Day(iso: "2026-09-08") else { preconditionFailure("no tutor") }
        let staff = plan.staff.flatMap { people[$0] }
        let pupils = try await nominate(plan.pupils, at: school)
        var carers: [ID<Carer>] = []
        for (number, pupil) in pupils.enumerated() {
            let carer = ID<Carer>.new()
            carers.append(carer)
            try await system.name(
                CarerDraft(name: "Carer of \(plan.pupils[number])", relation: "Parent"), id: carer, for: pupil, entitled: true,
                mayBeContacted: true)
            guard number < 3 else { continue }
            try await system.record(
                ConsentDraft(
                    giver: .carer(carer), how: .paper, on: start.adding(days: -3),
                    answers: Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, true) })), of: pupil)
        }
        let group = ID<Group>.new()
        try await system.form(
            GroupDraft(
                id: group, name: plan.name, room: "Hall", tutor: tutor, staff: staff,
                slot: Slot(weekday: .tuesday, time: WallTime(hour: 10, minute: 30) ?? .midnight), startsOn: start, pupils: pupils),
            at: school)
        let desk = records.desk(for: .person(tutor))
        let page = try await desk.group(group)
        guard let now = page.sessions.firstIndex(where: { $0.day == today }) else { preconditionFailure("no session today") }
        try await log(page.sessions[0].id, pupils, desk)
        return World.Place(
            name: plan.name, service: plan.service, school: school, group: group, tutor: tutor, staff: staff, pupils: pupils,
            carers: carers,
            memberships: page.members.map(\.membership), logged: page.sessions[0].id, session: page.sessions[now].id,
            coming: page.sessions[now + 1].id, share: try await share(group, plan, people))
    }

    private func share(_ group: ID<Group>, _ plan: Plan, _ people: [Somebody: ID<Person>]) async throws -> ID<Share> {
        let lead: Somebody = plan.name == "Elms" ? .elmLead : plan.name == "Beeches" ? .beechLead : .schoolLead
        let recipients = Set([people[lead], plan.name == "Bluebirds" ? people[.head] : nil].compactMap(\.self))
        let draft = ShareDraft(
            outcomes: try await system.outcomesToShare(of: group), page: Data("<h1>What came of \(plan.name)</h1>".utf8),
            pdf: Data("%PDF-1.7".utf8), recipients: recipients, lastDay: today.adding(days: 60))
        try await system.share(draft, of: group)
        return draft.id
    }

    private func log(_ session: ID<Session>, _ pupils: [ID<Pupil>], _ tutor: Desk) async throws {
        var draft = SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: "We passed a beat around.", nextTime: "Faster."))
        for pupil in pupils.prefix(3) { draft.marks[pupil] = .init(mark: .present) }
        draft.notes[pupils[0]] = "Kept the beat for the whole tune."
        draft.voices = [
            VoiceDraft(
                id: .new(), pupil: pupils[1], words: "It sounded like rain.", wordForWord: true, schoolMayRead: true, homeMayRead: false)
        ]
        try await tutor.log(session, draft)
    }

    private func forgetNominations(of pupils: [ID<Pupil>], to service: ID<Service>) async throws {
        try await records.inTransaction { transaction in
            for pupil in pupils {
                try transaction.db.execute(
                    sql: "DELETE FROM nomination WHERE pupil = ? AND partnership IN (SELECT id FROM partnership WHERE service = ?)",
                    arguments: [pupil, service])
            }
        }
    }

    /// The trainee, and those whose time beside the group is over or to come.
    private func attachTheRest(to group: ID<Group>, _ people: [Somebody: ID<Person>]) async throws {
        let today = today
        try await records.inTransaction { transaction in
            for somebody in Somebody.allCases where somebody != .schoolStaff {
                guard let person = people[somebody], let role = somebody.role else { continue }
                guard somebody == .trainee || somebody == .formerTutor || (Somebody.ended + Somebody.coming).contains(somebody),
                    [.tutor, .trainee, .schoolStaff].contains(role)
                else { continue }
                let start = Somebody.coming.contains(somebody) ? today.adding(days: 1) : today.adding(days: -60)
                let end = somebody == .formerTutor || Somebody.ended.contains(somebody) ? today.adding(days: -1) : nil
                try transaction.db.execute(
                    sql: "INSERT INTO attachment (id, nurtureGroup, person, role, startsOn, endsOn) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [ID<Attachment>.new(), group, person, role, start, end])
            }
        }
    }
}
