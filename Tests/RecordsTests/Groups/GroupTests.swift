import Nurture
import Testing

@testable import Records

@Suite("A group")
struct GroupTests {
    @Test("asks back before a sixth pupil, and takes one who is meant")
    func sixth() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let pupil = try await world.newPupil()
        do {
            try await lead.join(pupil, world.group, from: world.clock.day, isMeant: false)
            Issue.record("nothing was asked")
        } catch Refusal.unusual(let advice) {
            #expect(advice == [GroupSize.advice(for: 6)])
        }
        #expect(try await lead.group(world.group).size(on: world.clock.day) == 5)
        try await lead.join(pupil, world.group, from: world.clock.day, isMeant: true)
        #expect(try await lead.group(world.group).size(on: world.clock.day) == 6)
    }

    @Test("has a place for a pupil without a yes, who comes onto the register with the yes")
    func consent() async throws {
        let world = try await World.make()
        let pupil = try await world.newPupil()
        try await world.desk(\.serviceLead).join(pupil, world.group, from: world.clock.day)
        let before = try await world.desk(\.tutor).session(world.session)
        #expect(!before.register.contains { $0.pupil == pupil })
        #expect(before.waitingForConsent.map(\.pupil) == [pupil])
        let carer = ID<Carer>.new()
        try await world.system.name(
            CarerDraft(name: "Sol Carer", relation: "Aunt"), id: carer, for: pupil, entitled: true, mayBeContacted: true)
        try await world.system.record(
            ConsentDraft(giver: .carer(carer), how: .paper, on: world.clock.day, answers: [.takingPart: true]), of: pupil)
        #expect(try await world.desk(\.tutor).session(world.session).register.contains { $0.pupil == pupil })
    }

    @Test("is read out by name")
    func byName() async throws {
        let world = try await World.make()
        let names = ["Ayodele B.", "Florrie C.", "Marisol E.", "Tobiah F.", "Zebedee D."]
        #expect(try await world.desk(\.tutor).session(world.session).register.map(\.name) == names)
        #expect(try await world.desk(\.tutor).group(world.group).members.map(\.name) == names)
    }

    @Test("keeps the history of a pupil who leaves and comes back")
    func leaving() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let member = try #require(try await lead.group(world.group).members.first)
        await #expect(throws: Refusal.self) {
            try await lead.leave(member.membership, of: world.group, on: member.startsOn.adding(days: -1))
        }
        let lastDay = world.clock.day.adding(days: -7)
        try await lead.leave(member.membership, of: world.group, on: lastDay)
        #expect(try await lead.session(world.pastSessions[3]).register.contains { $0.pupil == member.pupil })
        #expect(try await !lead.session(world.session).register.contains { $0.pupil == member.pupil })
        try await lead.join(member.pupil, world.group, from: world.clock.day)
        #expect(try await lead.session(world.session).register.contains { $0.pupil == member.pupil })
        #expect(try await lead.group(world.group).members.count == 6)
    }

    @Test("takes no pupil of another school")
    func otherSchool() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.serviceLead).join(world.otherPupils[0].id, world.group, from: world.clock.day)
        }
        #expect(try await world.desk(\.tutor).group(world.group).members.count == 5)
    }

    @Test("takes no tutor of another service and no staff of another school")
    func others() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let people = world.people
        for (person, role) in [(people.otherTutor, Role.tutor), (people.otherSchoolStaff, .schoolStaff), (people.head, .tutor)] {
            await #expect(throws: Refusal.self) { try await lead.attach(person, as: role, to: world.group, from: world.clock.day) }
        }
        #expect(try await lead.group(world.group).adults.count == 3)
    }

    @Test("gets another tutor from a day on; the one before ends the day before")
    func tutor() async throws {
        let world = try await World.make()
        let next = try await world.system.invite(
            PersonDraft(name: "Della Quaylewright", email: "della@world.example"), as: .tutor, at: .service(world.service)
        ).person
        try await world.desk(\.serviceLead).changeTutor(of: world.group, to: next, from: world.clock.day.adding(days: 7))
        _ = try await world.desk(\.tutor).group(world.group)
        await #expect(throws: Refusal.outOfReach) { try await world.records.desk(for: .person(next)).group(world.group) }
        world.clock.move(days: 7)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).group(world.group) }
        _ = try await world.records.desk(for: .person(next)).group(world.group)
    }

    @Test("meets at another time from a day on; what is past, logged or was moved by itself stays")
    func slot() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let before = try await lead.group(world.group).sessions
        let moved = before[6]
        try await lead.move(moved.id, to: moved.day.adding(days: 1), at: moved.time, because: .noRoom)
        try await lead.change(
            world.group, slot: Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 15)!), from: world.clock.day.adding(days: 1))
        let after = try await lead.group(world.group).sessions
        #expect(Array(after.prefix(5)).map(\.day) == before.prefix(5).map(\.day))
        #expect(after.first { $0.id == moved.id }?.day == moved.day.adding(days: 1))
        #expect(after.dropFirst(5).filter { $0.id != moved.id }.allSatisfy { $0.day.weekday == .thursday && $0.time.written == "09:15" })
    }

    @Test("makes up for a cancelled session at its end")
    func missing() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        #expect(try await lead.group(world.group).missingSessions == 0)
        try await lead.cancel(world.session, because: .tutorAway)
        #expect(try await lead.group(world.group).missingSessions == 1)
        let date = try #require(try await lead.missingDates(of: world.group).first)
        try await lead.addMissingSessions(to: world.group)
        try await lead.addMissingSessions(to: world.group)
        let sessions = try await lead.group(world.group).sessions
        #expect(sessions.count == 21)
        #expect(sessions.last?.day == date && sessions.last?.number == 21)
    }

    @Test("ended, has nothing to come; reopened, goes on")
    func closing() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        try await lead.close(world.group)
        try await lead.close(world.group)
        #expect(try await lead.group(world.group).sessions.count == 5)
        await #expect(throws: Refusal.self) { try await lead.addMissingSessions(to: world.group) }
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).reopen(world.group) }
        try await lead.reopen(world.group)
        #expect(try await lead.group(world.group).sessions.count == 20)
    }

    @Test("is renamed by one at a time")
    func renaming() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        try await lead.change(world.group, name: "The Storm", room: "Hall", revision: 1)
        await #expect(throws: Refusal.conflict(revision: 2)) {
            try await lead.change(world.group, name: "The Calm", room: "Hall", revision: 1)
        }
        #expect(try await lead.group(world.group).name == "The Storm")
    }
}

extension World {
    func newPupil() async throws -> ID<Pupil> {
        let pupil = PupilDraft(
            firstName: "Quentin", familyName: "Jessamy", birthDate: Day(iso: "2017-12-01")!, yearGroup: YearGroup(4)!)
        try await desk(\.schoolLead).nominate([pupil], at: school)
        return pupil.id
    }
}
