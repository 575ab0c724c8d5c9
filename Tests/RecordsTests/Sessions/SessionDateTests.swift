import Nurture
import Testing

@testable import Records

@Suite("A session's date")
struct SessionDateTests {
    private let time = WallTime(hour: 11, minute: 0)!

    @Test(
        "asks back before a move onto a closed day, into another half-term or onto another session",
        arguments: ["2026-10-10", "2026-11-05", "2026-10-13"])
    func unusual(day: String) async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let day = try #require(Day(iso: day))
        do {
            try await tutor.move(world.session, to: day, at: time, because: .noRoom, isMeant: false)
            Issue.record("nothing was asked")
        } catch Refusal.unusual(let advice) {
            #expect(advice.contains { $0.contains(day.written) })
        }
        #expect(try await tutor.session(world.session).session.day == world.clock.day)
        try await tutor.move(world.session, to: day, at: time, because: .noRoom, isMeant: true)
        let page = try await tutor.session(world.session)
        #expect(page.session.day == day)
        #expect(page.change.move?.wasOn == world.clock.day)
        #expect(page.change.move?.reason == .noRoom)
    }

    @Test("moves within the half-term without a question")
    func usual() async throws {
        let world = try await World.make()
        let day = world.clock.day.adding(days: 1)
        try await world.desk(\.tutor).move(world.session, to: day, at: time, because: .schoolEvent, isMeant: false)
        #expect(try await world.desk(\.tutor).session(world.session).session.wasMoved)
    }

    @Test("stays once the session is logged")
    func logged() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.log(world.session, SessionDraft(revision: 0))
        await #expect(throws: Refusal.self) { try await tutor.cancel(world.session, because: .noRoom) }
        await #expect(throws: Refusal.self) {
            try await tutor.move(world.session, to: world.clock.day.adding(days: 1), at: time, because: .noRoom)
        }
        let page = try await tutor.session(world.session)
        #expect(page.session.state == .logged && page.session.day == world.clock.day)
    }
}
