import Nurture
import Testing

@testable import Records

@Suite("Cover for one session")
struct CoverTests {
    private func covered() async throws -> (world: World, tutor: ID<Person>, desk: Desk) {
        let world = try await World.make()
        let tutor = try await world.system.invite(
            PersonDraft(name: "Della Quaylewright", email: "della@world.example"), as: .tutor, at: .service(world.service)
        ).person
        let desk = world.records.desk(for: .person(tutor))
        await #expect(throws: Refusal.outOfReach) { try await desk.session(world.session) }
        try await world.desk(\.serviceLead).arrangeCover(tutor, for: world.session)
        return (world, tutor, desk)
    }

    @Test("opens the group on that day, and stands on the start page")
    func opens() async throws {
        let (world, tutor, desk) = try await covered()
        #expect(try await desk.session(world.session).adults.contains { $0.person == tutor && $0.isCover })
        #expect(try await desk.group(world.group).members.count == 5)
        #expect(try await desk.home().groups.map(\.line.id) == [world.group])
    }

    @Test("ends on the day on which everybody is marked")
    func finished() async throws {
        let (world, _, desk) = try await covered()
        try await desk.log(world.session, SessionDraft(revision: 0, marks: [world.pupils[0].id: .init(mark: .present)]))
        world.clock.move(days: 1)
        try await desk.log(world.session, world.draft(revision: 1).without(adults: true))
        _ = try await desk.session(world.session)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { try await desk.session(world.session) }
    }

    @Test("ends after seven days in any case")
    func week() async throws {
        let (world, _, desk) = try await covered()
        world.clock.move(days: 7)
        _ = try await desk.session(world.session)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { try await desk.session(world.session) }
    }

    @Test("does not begin before the session's day, and can be given up")
    func before() async throws {
        let (world, tutor, desk) = try await covered()
        try await world.desk(\.serviceLead).arrangeCover(nil, for: world.session)
        await #expect(throws: Refusal.outOfReach) { try await desk.session(world.session) }
        let coming = try #require(try await world.desk(\.tutor).group(world.group).sessions.first { $0.state == .toCome })
        try await world.desk(\.serviceLead).arrangeCover(tutor, for: coming.id)
        await #expect(throws: Refusal.outOfReach) { try await desk.session(coming.id) }
    }

    @Test("is arranged by the service lead alone, with a tutor of the own service")
    func rules() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).arrangeCover(world.people.tutor, for: world.session) }
        await #expect(throws: Refusal.self) {
            try await world.desk(\.serviceLead).arrangeCover(world.people.otherTutor, for: world.session)
        }
        #expect(try await world.desk(\.tutor).session(world.session).adults.allSatisfy { !$0.isCover })
    }
}

extension SessionDraft {
    func without(adults: Bool) -> SessionDraft {
        var draft = self
        if adults { draft.adults = [:] }
        return draft
    }
}
