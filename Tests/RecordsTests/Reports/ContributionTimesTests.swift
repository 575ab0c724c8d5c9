import Nurture
import Testing

@testable import Records

@Suite("When the parts of a report are given")
struct ContributionTimesTests {
    @Test("Marks of the end wait until the group is near its end")
    func tooEarly() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.impossible("It is too early for that: marks at the end can’t be given yet.")) {
            try await world.tell(\.tutor, .tutor, ContributionDraft(point: .end))
        }
        try await world.desk(\.serviceLead).close(world.group)
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .end))
    }

    @Test("In the middle tutor and school are asked, and nobody else")
    func middle() async throws {
        let world = try await World.make()
        world.clock.move(days: 70)
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .middle, isDeclined: true))
        await #expect(throws: Refusal.impossible("Middle: only the tutor and the school are asked then.")) {
            try await world.tell(\.tutor, .pupil, ContributionDraft(point: .middle, scribe: .pupil))
        }
        let asking = try await world.desk(\.schoolLead).askingHome(on: world.pupils[0].id, in: world.group)
        #expect(asking.points == [.start])
    }

    @Test("“Not reached” is recorded after the deadline, by name, and gives way to a late answer")
    func notReached() async throws {
        let world = try await World.make()
        let pupil = world.pupils[0].id
        // Today is the fifth session: the start was due by the third.
        try await world.desk(\.schoolLead).recordNotReached(.pupil, at: .start, on: pupil, in: world.group)
        var part = try #require(try await world.reportPage(\.serviceLead).part(of: .pupil, at: .start).first)
        #expect(part.state == .notReached)
        #expect(part.by == "Bettina Marlowton")
        try await world.tell(\.tutor, .pupil, ContributionDraft(point: .start, scribe: .pupil))
        part = try #require(try await world.reportPage(\.serviceLead).part(of: .pupil, at: .start).first)
        #expect(part.state == .sent)
        #expect(part.earlier.map(\.state) == [.notReached])
        await #expect(throws: Refusal.impossible("There is an answer already, so somebody was reached.")) {
            try await world.desk(\.schoolLead).recordNotReached(.pupil, at: .start, on: pupil, in: world.group)
        }
        await #expect(throws: Refusal.self) {
            try await world.desk(\.schoolLead).recordNotReached(.home, at: .end, on: pupil, in: world.group)
        }
    }

    @Test("When every report is complete the tutor’s reach ends with that day")
    func reachEnds() async throws {
        let world = try await World.make()
        try await world.desk(\.serviceLead).close(world.group)
        for pupil in world.pupils {
            for (person, voice) in [(\World.People.tutor, ReportVoice.tutor), (\.tutor, .pupil), (\.schoolLead, .school)] {
                try await world.desk(person).send(
                    ContributionDraft(point: .end, isDeclined: true), of: voice, on: pupil.id, in: world.group)
            }
        }
        world.clock.move(days: 15)
        #expect(try world.raw().count("SELECT count(*) FROM reportsCompletion") == 0)
        for pupil in world.pupils {
            try await world.desk(\.schoolLead).recordNotReached(.home, at: .end, on: pupil.id, in: world.group)
        }
        #expect(try world.raw().count("SELECT count(*) FROM reportsCompletion") == 1)
        let page = try await world.reportPage(\.tutor)
        #expect(page.points.last?.state.isComplete == true)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).report(on: world.pupils[0].id, in: world.group) }
    }
}
