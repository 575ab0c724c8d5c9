import Nurture
import Testing

@testable import Records

@Suite("A tutor’s reach")
struct ReachTests {
    private func lastSession(_ world: World) async throws -> Day {
        try #require(try await world.system.group(world.group).sessions.filter { $0.state != .cancelled }.map(\.day).max())
    }

    /// The last day on which the tutor opens the group is the 60th after this one.
    private func expectToEnd60Days(after last: Day, _ world: World) async throws {
        world.clock.move(days: Int64(world.clock.day.days(until: last) + 60))
        _ = try await world.desk(\.tutor).group(world.group)
        _ = try await world.desk(\.trainee).pupil(world.pupils[0].id)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).group(world.group) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).session(world.session) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.trainee).pupil(world.pupils[0].id) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).school(world.school) }
        #expect(try await world.desk(\.tutor).home().groups.isEmpty)
        _ = try await world.desk(\.serviceLead).group(world.group)
    }

    @Test("ends 60 days after the group’s last session")
    func afterLastSession() async throws {
        let world = try await World.make()
        try await expectToEnd60Days(after: try await lastSession(world), world)
    }

    @Test("ends 60 days after the last session that took place, where the group was ended early")
    func endedEarly() async throws {
        let world = try await World.make()
        world.clock.move(days: 3)
        try await world.desk(\.serviceLead).close(world.group)
        try await expectToEnd60Days(after: world.clock.day.adding(days: -3), world)
    }

    @Test("goes on to the last session where the reports are complete before it")
    func completeEarly() async throws {
        let world = try await World.make()
        let last = try await lastSession(world)
        world.clock.move(days: Int64(world.clock.day.days(until: last) - 1))
        for pupil in world.pupils {
            for (person, voice) in [(\World.People.tutor, ReportVoice.tutor), (\.tutor, .pupil), (\.schoolLead, .school)] {
                try await world.desk(person).send(
                    ContributionDraft(point: .end, isDeclined: true), of: voice, on: pupil.id, in: world.group)
            }
            let carer = try #require(try await world.system.carers(of: pupil.id).carers.first)
            let sent = try await world.desk(\.schoolLead).inviteHome(carer.id, on: pupil.id, in: world.group, at: .end, byMail: false)
            try await world.records.desk(for: .invitation(sent.id)).send(
                ContributionDraft(point: .end, isDeclined: true), of: .home, on: pupil.id, in: world.group)
        }
        #expect(try world.raw().count("SELECT count(*) FROM reportsCompletion") == 1)
        world.clock.move(days: 1)
        #expect(world.clock.day == last)
        _ = try await world.desk(\.tutor).group(world.group)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).group(world.group) }
    }

    @Test("is not made longer by a session that was cancelled")
    func cancelled() async throws {
        let world = try await World.make()
        let lines = try await world.system.group(world.group).sessions
        let last = try #require(lines.max { $0.day < $1.day })
        try await world.desk(\.tutor).cancel(last.id, because: .schoolEvent)
        try await expectToEnd60Days(after: try await lastSession(world), world)
        #expect(last.day > world.clock.day.adding(days: -61))
    }
}

@Suite("A service lead’s reach")
struct ServiceLeadReachTests {
    @Test("at a school with two services ends at the pupils of the other one")
    func sharedSchool() async throws {
        let world = try await World.make()
        let page = try await world.desk(\.serviceLead).school(world.school)
        _ = try await world.desk(\.otherServiceLead).startPartnership(
            of: world.otherService,
            with: SchoolDraft(
                urn: page.urn, name: page.name, address: page.address,
                safeguarding: SafeguardingContact(name: "Wilhelmina Tarn", phone: "01632 960001"), halfTerms: WorldMaker.halfTerms))
        let other = world.desk(\.otherServiceLead)
        #expect(try await other.school(world.school).name == page.name)
        #expect(try await other.pupils(at: world.school).isEmpty)
        await #expect(throws: Refusal.outOfReach) { try await other.pupil(world.pupils[0].id) }
        await #expect(throws: Refusal.outOfReach) { try await other.group(world.group) }
        #expect(try await world.desk(\.serviceLead).pupils(at: world.school).count == world.pupils.count)
    }
}
