import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A school’s rooms and times")
struct PlacesTests {
    @Test("are kept by both leads and read by everybody who sees the school")
    func reading() async throws {
        let world = try await World.make()
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true, places: 12, key: "In the office")
        try await world.desk(\.schoolLead).keep(room, at: world.school)
        try await world.desk(\.serviceLead).keep(InstrumentDraft(name: "Drum", number: 3), at: world.school)
        for person in [\World.People.schoolLead, \.serviceLead, \.tutor, \.trainee, \.schoolStaff, \.head] {
            let places = try await world.desk(person).places(at: world.school)
            #expect(places.rooms.map(\.name) == ["Music room"])
            #expect(places.rooms.first?.key == "In the office")
            #expect(places.instruments.map(\.number) == [3])
        }
        let before = try world.raw().counts()
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.tutor).keep(RoomDraft(name: "Attic", isQuiet: true, isEnclosed: true), at: world.school)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherSchoolLead).keep(room, at: world.school, revision: 1)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherSchoolLead).noteSight(
                of: room.id, at: world.otherSchool, on: world.clock.day, by: world.people.tutor)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("change one at a time, and are said twice only once")
    func changing() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        var room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        try await lead.keep(room, at: world.school)
        room.isQuiet = false
        try await lead.keep(room, at: world.school, revision: 1)
        let renamed = RoomDraft(id: room.id, name: "Noise room", isQuiet: false, isEnclosed: true)
        await #expect(throws: Refusal.conflict(revision: 2)) { try await lead.keep(renamed, at: world.school, revision: 1) }
        let rooms = try await lead.places(at: world.school).rooms
        #expect(rooms.map(\.name) == ["Music room"])
        #expect(rooms.first?.isQuiet == false)
    }

    @Test("say who saw a room last, on a day that is not to come")
    func seen() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        #expect(try await lead.places(at: world.school).rooms.first?.seen == nil)
        await #expect(throws: Refusal.self) {
            try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day.adding(days: 1), by: world.people.tutor)
        }
        await #expect(throws: Refusal.self) {
            try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day, by: world.people.otherTutor)
        }
        try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day.adding(days: -9), by: world.people.schoolLead)
        try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day, by: world.people.tutor)
        let seen = try #require(try await lead.places(at: world.school).rooms.first?.seen)
        #expect(seen.by == "Rafi Penrosewell")
        #expect(seen.day == world.clock.day)
    }

    @Test("hold the lessons that a time takes pupils from; a time said again gets the new ones")
    func times() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let (slot, year) = (try #require(Slot("Tue 10:30")), try #require(YearGroup(4)))
        try await lead.offer(TimeDraft(slot: slot, lessons: [year: "Maths"]), at: world.school)
        try await lead.offer(TimeDraft(slot: slot, endsOn: world.clock.day.adding(days: 30), lessons: [year: "PE"]), at: world.school)
        let times = try await lead.places(at: world.school).times
        #expect(times.count == 1)
        #expect(times.first?.lessons == [year: "PE"])
        world.clock.move(days: 31)
        #expect(try await lead.places(at: world.school).times.isEmpty)
    }

    @Test("leave a group its room when it is taken off the list")
    func ending() async throws {
        let world = try await World.make()
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await world.desk(\.schoolLead).keep(room, at: world.school)
        try await world.desk(\.serviceLead).place(world.group, in: .room(room.id))
        try await world.desk(\.schoolLead).end(room.id, at: world.school)
        #expect(try await world.desk(\.schoolLead).places(at: world.school).rooms.isEmpty)
        #expect(try await world.desk(\.tutor).group(world.group).place.words == "Music room")
        try await world.desk(\.serviceLead).place(world.group, in: .none)
        #expect(try await world.desk(\.tutor).group(world.group).place.words == "Room by the hall")
    }
}
