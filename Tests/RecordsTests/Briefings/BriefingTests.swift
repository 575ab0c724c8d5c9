import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The briefing of a group")
struct BriefingTests {
    private func state(_ person: KeyPath<World.People, ID<Person>>, _ world: World) async throws -> BriefingState? {
        let readers = try await world.desk(\.serviceLead).briefing(of: world.group).readers
        return readers.first { $0.adult.person == world.people[keyPath: person] }?.state
    }

    private func confirm(_ person: KeyPath<World.People, ID<Person>>, _ world: World) async throws {
        let desk = world.desk(person)
        let version = try await desk.briefing(of: world.group).version
        try await desk.confirmBriefing(of: world.group, version: version)
    }

    @Test("tells of the children by first name: what they need and what helps")
    func children() async throws {
        let world = try await World.make()
        try await world.desk(\.schoolLead).save(Telling.profile, of: world.pupils[0].id, revision: 0)
        for person: KeyPath<World.People, ID<Person>> in [\.tutor, \.trainee, \.schoolStaff, \.schoolLead] {
            let briefing = try await world.desk(person).briefing(of: world.group)
            #expect(briefing.pupils.map(\.name) == ["Ayodele", "Florrie", "Marisol", "Tobiah", "Zebedee"])
            #expect(briefing.pupils[0].profile == Telling.profile)
            #expect(briefing.pupils[0].accessNeeds == "Sits near Ayodele's window")
            #expect(briefing.safeguarding?.phone == "01632 960001" && briefing.room == "Room by the hall")
            #expect(briefing.adults.count == 3 && briefing.outcomes.count == 4)
        }
    }

    @Test("does not open to the service lead what needs a reason, and tells a stranger nothing")
    func reach() async throws {
        let world = try await World.make()
        try await world.desk(\.schoolLead).save(Telling.profile, of: world.pupils[0].id, revision: 0)
        let briefing = try await world.desk(\.serviceLead).briefing(of: world.group)
        #expect(briefing.pupils.count == 5 && briefing.pupils.allSatisfy { $0.profile == nil })
        #expect(briefing.own == nil)
        for person: KeyPath<World.People, ID<Person>> in [\.otherTutor, \.otherServiceLead, \.otherSchoolLead] {
            await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(person).briefing(of: world.group) }
        }
        await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(\.head).briefing(of: world.group) }
    }

    @Test("names only those whose home said yes, and says how many wait; two of a name by their initials")
    func whoIsNamed() async throws {
        let world = try await World.make()
        let waiting = try await world.newPupil()
        try await world.desk(\.serviceLead).join(waiting, world.group, from: world.clock.day)
        let namesake = PupilDraft(
            firstName: "Florrie", familyName: "Yarrow", birthDate: try #require(Day(iso: "2017-12-01")),
            yearGroup: try #require(YearGroup(4)))
        try await world.desk(\.schoolLead).nominate([namesake], at: world.school)
        try await world.desk(\.serviceLead).join(namesake.id, world.group, from: world.clock.day)
        let carer = ID<Carer>.new()
        try await world.system.name(
            CarerDraft(name: "Sol Yarrow", relation: "Aunt"), id: carer, for: namesake.id, entitled: true, mayBeContacted: true)
        try await world.system.record(
            ConsentDraft(giver: .carer(carer), how: .paper, on: world.clock.day, answers: [.takingPart: true]), of: namesake.id)
        let briefing = try await world.desk(\.tutor).briefing(of: world.group)
        #expect(briefing.pupils.map(\.name).filter { $0.hasPrefix("Florrie") } == ["Florrie C.", "Florrie Y."])
        #expect(!briefing.pupils.contains { $0.name.hasPrefix("Quentin") })
        #expect(briefing.waitingForConsent == 1)
    }

    @Test("is read by each for themselves, and is new when what it says has changed")
    func reading() async throws {
        let world = try await World.make()
        try await confirm(\.tutor, world)
        #expect(try await state(\.tutor, world) == .read(at: world.clock.now))
        #expect(try await state(\.schoolStaff, world) == .notRead)
        let group = world.group
        let readiness = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(readiness.areTutorsBriefed && !readiness.areAssistantsBriefed)
        let readAt = world.clock.now
        world.clock.move(days: 1)
        try await world.desk(\.schoolLead).save(Telling.profile, of: world.pupils[1].id, revision: 0)
        #expect(try await state(\.tutor, world) == .changedSince(readAt))
        try await confirm(\.tutor, world)
        #expect(try await state(\.tutor, world) == .read(at: world.clock.now))
    }

    @Test("stays read when only another adult joins")
    func adults() async throws {
        let world = try await World.make()
        try await confirm(\.tutor, world)
        let other = try await world.system.invite(
            PersonDraft(name: "Della Quaylewright", email: "della@world.example"), as: .trainee, at: .service(world.service)
        ).person
        try await world.desk(\.serviceLead).attach(other, as: .trainee, to: world.group, from: world.clock.day)
        #expect(try await state(\.tutor, world)?.isCurrent == true)
    }

    @Test("that changed under the reader's eyes is not confirmed")
    func changedMeanwhile() async throws {
        let world = try await World.make()
        let version = try await world.desk(\.tutor).briefing(of: world.group).version
        try await world.desk(\.serviceLead).change(world.group, name: "The Thunder Five", room: "Hall", revision: 1)
        await #expect(throws: Refusal.self) { try await world.desk(\.tutor).confirmBriefing(of: world.group, version: version) }
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.schoolLead).confirmBriefing(of: world.group, version: version) }
        #expect(try await state(\.tutor, world) == .notRead)
    }

    @Test("waits on the start page before the group first meets, and when it changed")
    func home() async throws {
        let world = try await World.make()
        let pupil = try await world.newPupil()
        let draft = GroupDraft(
            name: "The Late Larks", room: "", tutor: world.people.tutor, staff: nil,
            slot: Slot(weekday: .friday, time: try #require(WallTime("9:00"))), startsOn: world.clock.day, pupils: [pupil])
        try await world.desk(\.serviceLead).form(draft, at: world.school)
        #expect(try await world.desk(\.tutor).home().briefings == [draft.id])
        #expect(try await world.desk(\.trainee).home().briefings.isEmpty)
        try await confirm(\.tutor, world)
        try await world.desk(\.serviceLead).change(world.group, name: "The Thunder Five", room: "Hall", revision: 1)
        #expect(try await Set(world.desk(\.tutor).home().briefings) == [draft.id, world.group])
        world.clock.move(days: 8)
        #expect(try await world.desk(\.tutor).home().briefings == [world.group])
    }

    @Test("says nothing of a child who was erased")
    func erased() async throws {
        let world = try await World.make()
        try await confirm(\.tutor, world)
        try await world.desk(\.schoolLead).erase(world.pupils[0].id)
        let briefing = try await world.desk(\.tutor).briefing(of: world.group)
        #expect(briefing.pupils.map(\.name) == ["Florrie", "Marisol", "Tobiah", "Zebedee"])
        if case .changedSince? = briefing.own {} else { Issue.record("the tutor was not told") }
    }
}

extension Home {
    fileprivate var briefings: [ID<Group>] {
        waiting.compactMap { if case .briefing(let group, _) = $0.subject { group.id } else { nil } }
    }
}
