import Nurture
import Testing

@testable import Records

@Suite("The place of a group")
struct PlaceOfGroupTests {
    @Test("can be a centre, with who brings the pupils, in place of its room")
    func centre() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        try await lead.place(world.group, in: .room(room.id))
        try await lead.addCentre(named: "Old Brewery", address: "Mill Street", at: nil, to: world.service)
        let centre = try #require(try await lead.instruments(of: world.service).centres.first)
        try await lead.place(world.group, in: .centre(centre.id, CentreTravel(whoBrings: "The assistant", how: "On foot")))
        let page = try await world.desk(\.tutor).group(world.group)
        guard case .centre(let booking) = page.place else {
            Issue.record("it is not at the centre")
            return
        }
        #expect(booking.travel == CentreTravel(whoBrings: "The assistant", how: "On foot"))
        #expect(try world.raw().count("SELECT count(*) FROM roomBooking") == 0)
        await #expect(throws: Refusal.self) {
            try await lead.place(world.group, in: .centre(centre.id, CentreTravel(whoBrings: "Ayodele's mother")))
        }
        await #expect(throws: Refusal.outOfReach) { try await lead.place(world.group, in: .centre(.new(), CentreTravel())) }
    }

    @Test("is ready when a seen room, a time of the school and instruments are there")
    func readiness() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        func state() async throws -> PlaceReadiness { try await world.records.inSnapshot { try $0.placeReadiness(of: world.group) } }
        let before = try await state()
        #expect(before.isPlaceSeen == false)
        #expect(before.isSlotOffered == nil)
        #expect(before.hasSafeguardingContact)
        #expect("\(before.instruments)" == "nothingBooked")
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        try await lead.place(world.group, in: .room(room.id))
        try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day, by: world.people.tutor)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: world.service)
        let booking = BookingDraft(instrument: drums.id, number: 5, days: world.clock.day...world.clock.day.adding(days: 60))
        try await lead.book(booking, for: world.group)
        let after = try await state()
        #expect(after.isPlaceSeen == true && "\(after.instruments)" == "fine")
        #expect(after.lastDay == (try await lead.group(world.group).days.max()))
        try await lead.offer(TimeDraft(slot: try #require(Slot("Mon 09:00"))), at: world.school)
        let elsewhere = try await state()
        #expect(elsewhere.isSlotOffered == false)
    }
}
