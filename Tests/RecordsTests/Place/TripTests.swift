import Nurture
import Testing

@testable import Records

@Suite("A trip")
struct TripTests {
    private func trip(_ day: Day, _ year: Int?) -> TripDraft {
        TripDraft(what: "Science museum", yearGroup: year.flatMap(YearGroup.init), days: day...day)
    }

    @Test(
        "of the pupils’ year is kept clear when dates are laid, and one of another year is not",
        arguments: [(4, false), (2, true), (nil, false)])
    func laying(_ year: Int?, _ isHeld: Bool) async throws {
        let world = try await World.make()
        let day = world.clock.day.adding(days: 9)
        try await world.desk(\.schoolLead).keep(trip(day, year), at: world.school)
        let slot = Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 0)!)
        try await world.desk(\.serviceLead).change(world.group, slot: slot, from: world.clock.day.adding(days: 1))
        let days = try await world.desk(\.tutor).group(world.group).days
        #expect(days.contains(day) == isHeld)
    }

    @Test("tells whoever notes it which sessions it takes, and whoever moves one there what speaks against it")
    func telling() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let sessions = try await lead.group(world.group).sessions
        let taken = try await world.desk(\.schoolLead).keep(trip(sessions[5].day, 4), at: world.school)
        #expect(taken.map(\.session) == [sessions[5].id])
        do {
            try await lead.move(sessions[6].id, to: sessions[5].day, at: sessions[6].time, because: .noRoom, isMeant: false)
            Issue.record("nothing was asked")
        } catch Refusal.unusual(let advice) {
            #expect(advice.contains { $0.contains("Science museum") && $0.contains("5 of 5") })
        }
        let weeks = try await world.desk(\.tutor).dates(of: world.group).weeks
        #expect(weeks.first { $0.monday == sessions[5].day.monday }?.notes == ["Year 4 is out: Science museum, 5 of 5 away"])
        #expect(weeks.contains { $0.sessions.isEmpty && $0.notes == ["Holidays"] })
    }
}
