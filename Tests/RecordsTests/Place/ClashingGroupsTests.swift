import Nurture
import Testing

@testable import Records

@Suite("Groups that want the same")
struct ClashingGroupsTests {
    /// A second group at the same time, of the same tutor, in the same room, with one of the same pupils.
    private func draft(_ world: World, _ room: ID<Room>) throws -> GroupDraft {
        GroupDraft(
            name: "The Echo", room: "", tutor: world.people.tutor, staff: nil, slot: try #require(Slot("Tue 10:50")),
            startsOn: world.clock.day.adding(days: 1), pupils: [world.pupils[0].id], place: .room(room))
    }

    private func worldWithRoom() async throws -> (World, ID<Room>) {
        let world = try await World.make()
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await world.desk(\.schoolLead).keep(room, at: world.school)
        try await world.desk(\.serviceLead).place(world.group, in: .room(room.id))
        return (world, room.id)
    }

    @Test("are named in sentences before one of them is formed")
    func forming() async throws {
        let (world, room) = try await worldWithRoom()
        let draft = try draft(world, room)
        let advice = try await world.desk(\.serviceLead).advice(on: draft, at: world.school)
        #expect(advice.count == 3)
        #expect(advice[0].contains("Music room: The Thunder Five meets there on Tuesday at 10:30"))
        #expect(advice[1].contains("Rafi Penrosewell is with The Thunder Five"))
        #expect(advice[2].contains("Ayodele has a place in The Thunder Five"))
        var later = draft
        later.slot = try #require(Slot("Tue 11:10"))
        #expect(try await world.desk(\.serviceLead).advice(on: later, at: world.school).isEmpty)
    }

    @Test("hold their room and people for as long as their programme says")
    func minutesHeld() async throws {
        let (world, room) = try await worldWithRoom()
        let (lead, school) = (world.desk(\.serviceLead), world.desk(\.schoolLead))
        var draft = try draft(world, room)
        draft.slot = try #require(Slot("Tue 11:10"))
        #expect(try await lead.advice(on: draft, at: world.school).isEmpty)
        var settings = FormingSettings()
        settings.minutesInRoom = 60
        try await world.desk(\.programmeLead).set(settings, of: world.programme, revision: 0)
        #expect(try await lead.advice(on: draft, at: world.school).count == 3)
        for time in ["Tue 11:20", "Tue 11:30"] { try await school.offer(TimeDraft(slot: try #require(Slot(time))), at: world.school) }
        let week = try await school.weekAtSchool(of: world.group)
        #expect(week.minutesHeld == 60)
        #expect(week.free.map(\.slot) == [Slot("Tue 11:30")])
    }

    @Test("stand in the week of the school and of the service")
    func week() async throws {
        let (world, room) = try await worldWithRoom()
        #expect(try await world.desk(\.schoolLead).weekAtSchool(of: world.group).clashes.isEmpty)
        try await world.desk(\.serviceLead).form(draft(world, room), at: world.school)
        for person in [\World.People.schoolLead, \.serviceLead, \.tutor] {
            let grid = try await world.desk(person).weekAtSchool(of: world.group)
            #expect(grid.entries.map { $0.line?.name } == ["The Thunder Five", "The Echo"])
            #expect(grid.clashes.count == 3)
            #expect(!grid.entries.contains { !$0.hasClash })
        }
        #expect(try await world.desk(\.serviceLead).weekOfService(of: world.group).clashes.count == 3)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.schoolStaff).weekAtSchool(of: world.group) }
    }

    @Test("are asked about when a slot or a pupil changes, and nothing is changed by asking")
    func changing() async throws {
        let (world, room) = try await worldWithRoom()
        var echo = try draft(world, room)
        echo.slot = try #require(Slot("Wed 10:30"))
        let (group, clashing) = (echo.id, try #require(Slot("Tue 10:50")))
        let lead = world.desk(\.serviceLead)
        try await lead.form(echo, at: world.school)
        let before = try await lead.group(group)
        await #expect(throws: Refusal.self) {
            try await lead.change(group, slot: clashing, from: world.clock.day, isMeant: false)
        }
        let after = try await lead.group(group)
        #expect(after.slot == before.slot)
        #expect(after.days == before.days)
        try await lead.change(group, slot: clashing, from: world.clock.day)
        await #expect(throws: Refusal.self) {
            try await lead.join(world.pupils[1].id, group, from: world.clock.day, isMeant: false)
        }
        let members = try await lead.group(group).members
        #expect(members.count == 1)
    }

    @Test("of another service are named by nothing")
    func otherService() async throws {
        let (world, room) = try await worldWithRoom()
        let page = try await world.desk(\.serviceLead).school(world.school)
        _ = try await world.desk(\.otherServiceLead).startPartnership(
            of: world.otherService,
            with: SchoolDraft(
                urn: page.urn, name: page.name, address: page.address,
                safeguarding: SafeguardingContact(name: "Wilhelmina Tarn", phone: "1"),
                halfTerms: WorldMaker.halfTerms))
        let draft = GroupDraft(
            name: "Guests", room: "", tutor: world.people.otherTutor, staff: nil, slot: try #require(Slot("Tue 10:30")),
            startsOn: world.clock.day, pupils: [], place: .room(room))
        let advice = try await world.desk(\.otherServiceLead).advice(on: draft, at: world.school)
        #expect(advice.first?.hasPrefix("Music room is taken by another group on Tuesday at 10:30") == true)
        #expect(!advice.joined().contains("Thunder"))
    }

    @Test("and a time that takes a child from a loved lesson is said, by name only to the school")
    func favourite() async throws {
        let world = try await World.make()
        let (lead, child) = (world.desk(\.schoolLead), world.pupils[0].id)
        try await lead.save(ProfileContent(interests: "Lives for PE"), of: child, revision: 0)
        let slot = try #require(Slot("Wed 09:00"))
        try await lead.offer(TimeDraft(slot: slot, lessons: [try #require(YearGroup(4)): "PE"]), at: world.school)
        var draft = GroupDraft(
            name: "The Echo", room: "", tutor: world.people.tutor, staff: nil, slot: slot, startsOn: world.clock.day, pupils: [child])
        let advice = try await world.desk(\.serviceLead).advice(on: draft, at: world.school)
        #expect(advice.contains { $0.contains("one of the pupils") && $0.contains("lesson they love") })
        #expect(!advice.joined().contains("Ayodele"))
        draft.slot = try #require(Slot("Wed 10:00"))
        #expect(
            try await world.desk(\.serviceLead).advice(on: draft, at: world.school) == ["The school has not offered Wednesday at 10:00."])
    }
}
