import Foundation
import Nurture
import Testing

@testable import Records

@Suite("A calendar's address")
struct FeedTests {
    private func read(_ secret: Secret, _ world: World, from address: String = "192.0.2.7") async throws -> FeedAnswer {
        try await world.records.desk(for: .stranger).feed(bySecret: secret.text, from: address)
    }

    private func meetings(_ secret: Secret, _ world: World) async throws -> [FeedMeeting]? {
        if case .meetings(_, let meetings) = try await read(secret, world) { meetings } else { nil }
    }

    @Test("shows a tutor the sessions of the own groups, the service and the school all of theirs")
    func subjects() async throws {
        let world = try await World.make()
        let own = try await world.desk(\.tutor).makeFeed(of: .own)
        #expect(try await meetings(own.secret, world)?.count == 20)
        let service = try await world.desk(\.serviceLead).makeFeed(of: .service(world.service))
        #expect(try await meetings(service.secret, world)?.count == 20)
        let school = try await world.desk(\.schoolLead).makeFeed(of: .school(world.school))
        #expect(try await meetings(school.secret, world)?.first?.schoolName == "Larkrise Primary")
        let idle = try await world.desk(\.programmeLead).makeFeed(of: .own)
        #expect(try await meetings(idle.secret, world)?.isEmpty == true)
    }

    @Test("is made only for what one leads, and not without end")
    func limits() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).makeFeed(of: .service(world.service)) }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.head).makeFeed(of: .school(world.school)) }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.serviceLead).makeFeed(of: .service(world.otherService)) }
        #expect(try await world.desk(\.tutor).feeds().feeds.isEmpty)
        for _ in 0..<10 { _ = try await world.desk(\.tutor).makeFeed(of: .own) }
        await #expect(throws: Refusal.self) { _ = try await world.desk(\.tutor).makeFeed(of: .own) }
        #expect(try await world.desk(\.tutor).feeds().feeds.count == 10)
    }

    @Test("is kept as a digest, and says when it was last read")
    func kept() async throws {
        let world = try await World.make()
        let made = try await world.desk(\.tutor).makeFeed(of: .own)
        #expect(try await world.desk(\.tutor).feeds().feeds.map(\.readAt) == [nil])
        _ = try await read(made.secret, world)
        #expect(try await world.desk(\.tutor).feeds().feeds.map(\.readAt) == [world.clock.now])
        for content in try world.folder.contents().values { #expect(content.range(of: Data(made.secret.text.utf8)) == nil) }
    }

    @Test("leads nowhere once it is revoked, which is for its owner to do")
    func revoked() async throws {
        let world = try await World.make()
        let made = try await world.desk(\.tutor).makeFeed(of: .own)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.trainee).revoke(made.id) }
        #expect(try await meetings(made.secret, world) != nil)
        for _ in 0..<2 { try await world.desk(\.tutor).revoke(made.id) }
        if case .unknown = try await read(made.secret, world) {} else { Issue.record("it was still read") }
        #expect(try await world.desk(\.tutor).feeds().feeds.isEmpty)
    }

    @Test("shows nothing more when its owner's reach has ended")
    func reach() async throws {
        let world = try await World.make()
        let made = try await world.desk(\.tutor).makeFeed(of: .own)
        let lead = try await world.desk(\.schoolLead).makeFeed(of: .school(world.school))
        let line = try #require(try await world.desk(\.tutor).group(world.group).adults.first { $0.person == world.people.tutor })
        try await world.desk(\.serviceLead).detach(line.attachment, from: world.group, on: world.clock.day)
        let held = try #require(
            try await world.desk(\.schoolLead).school(world.school).people.first { $0.person == world.people.schoolLead })
        try await world.system.endRole(held.id, at: .school(world.school), lastDay: world.clock.day)
        #expect(try await meetings(made.secret, world)?.isEmpty == false)
        world.clock.move(days: 1)
        #expect(try await meetings(made.secret, world)?.isEmpty == true)
        #expect(try await meetings(lead.secret, world)?.isEmpty == true)
    }

    @Test("follows what is moved, cancelled and reinstated, with a number that only grows")
    func changes() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let made = try await tutor.makeFeed(of: .own)
        func meeting() async throws -> FeedMeeting {
            try #require(try await meetings(made.secret, world)?.first { $0.session == world.session })
        }
        let before = try await meeting()
        world.clock.move(hours: 1)
        try await tutor.move(world.session, to: world.clock.day.adding(days: 1), at: try #require(WallTime("9:00")), because: .noRoom)
        let moved = try await meeting()
        #expect(moved.day == world.clock.day.adding(days: 1) && moved.time.written == "09:00" && !moved.isCancelled)
        #expect(moved.changes > before.changes && moved.changedAt == world.clock.now)
        try await tutor.cancel(world.session, because: .schoolEvent)
        let cancelled = try await meeting()
        #expect(cancelled.isCancelled && cancelled.changes > moved.changes)
        try await tutor.reinstate(world.session)
        let back = try await meeting()
        #expect(!back.isCancelled && back.changes > cancelled.changes)
    }

    @Test("is read thirty times in a quarter of an hour, and then again after it")
    func readings() async throws {
        let world = try await World.make()
        let made = try await world.desk(\.tutor).makeFeed(of: .own)
        for _ in 0..<30 { #expect(try await meetings(made.secret, world) != nil) }
        if case .wait(let seconds) = try await read(made.secret, world) {
            #expect((1...900).contains(seconds))
        } else {
            Issue.record("it was read without end")
        }
        world.clock.move(minutes: 15)
        #expect(try await meetings(made.secret, world) != nil)
    }

    @Test("is not found by trying")
    func guessing() async throws {
        let world = try await World.make()
        for _ in 0..<30 { if case .unknown = try await read(Secret(), world) {} else { Issue.record("a guess was taken for right") } }
        if case .wait = try await read(Secret(), world) {} else { Issue.record("guessing has no end") }
        if case .unknown = try await read(Secret(), world, from: "198.51.100.9") {} else { Issue.record("others have to wait, too") }
        let made = try await world.desk(\.tutor).makeFeed(of: .own)
        #expect(try await meetings(made.secret, world) != nil)
    }
}
