import Nurture
import Testing

@testable import Records

@Suite("A group that joins in mid-year")
struct LateStartTests {
    @Test("starts in a later week of the programme and has as many sessions less")
    func lateStart() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let draft = GroupDraft(
            name: "The Echo", room: "", tutor: world.people.tutor, staff: nil, slot: try #require(Slot("Fri 09:00")),
            startsOn: world.clock.day, pupils: [world.pupils[0].id], week: 6)
        try await lead.form(draft, at: world.school)
        let page = try await lead.group(draft.id)
        #expect(page.sessions.count == 15)
        #expect(page.missingSessions == 0)
        #expect(page.startWeek == 6)
        try await lead.start(world.group, inWeek: 3)
        #expect(try await lead.group(world.group).sessions.count == 18)
        await #expect(throws: Refusal.self) { try await lead.start(world.group, inWeek: 21) }
        #expect(try await lead.dates(of: world.group).programmeWeek == 5)
    }
}
