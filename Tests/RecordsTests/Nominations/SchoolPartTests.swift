import Nurture
import Testing

@testable import Records

@Suite("The school lead's part for one group")
struct SchoolPartTests {
    private func place(_ world: World, _ who: KeyPath<World.People, ID<Person>> = \.schoolLead) async throws -> PlaceOfPart {
        try #require(try await world.desk(who).schoolPart(of: world.group).place)
    }

    @Test("asks for a room, then for somebody who has seen it")
    func room() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let before = try await lead.schoolPart(of: world.group).open
        #expect(try await place(world).tasks.open == [.rooms])
        let room = RoomDraft(name: "The music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        #expect(try await place(world).tasks.open == [.sight])
        try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day, by: world.people.schoolLead)
        let seen = try await place(world)
        #expect(seen.tasks.open.isEmpty && seen.rooms.map(\.name) == ["The music room"])
        #expect(try await lead.schoolPart(of: world.group).open == before - 1)
    }

    @Test("holds the times that the school offers, the group's among them or not")
    func times() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let slot = try await place(world).slot
        #expect(try await place(world).tasks.isOptional(.times))
        let other = Slot(weekday: slot.weekday == .friday ? .monday : .friday, time: slot.time)
        try await lead.offer(TimeDraft(slot: other), at: world.school)
        #expect(try await place(world).tasks.open.contains(.times))
        try await lead.offer(TimeDraft(slot: slot), at: world.school)
        let offered = try await place(world)
        #expect(offered.tasks.isDone(.times) && Set(offered.times.map(\.slot)) == [slot, other])
    }

    @Test("shows the same room and times to the service lead")
    func serviceLead() async throws {
        let world = try await World.make()
        try await world.desk(\.schoolLead).keep(RoomDraft(name: "The hall", isQuiet: false, isEnclosed: false), at: world.school)
        #expect(try await place(world, \.serviceLead).rooms.map(\.name) == ["The hall"])
    }
}
