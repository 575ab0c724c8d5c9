import Nurture
import Testing

@testable import Records

@Suite("A school that would like to work with a service")
struct InterestTests {
    private func content(_ school: String = "St Agnes’ Primary") -> InterestContent {
        InterestContent(
            school: school, name: "Maud Ellery", role: "Head", email: EmailAddress("head@agnes.example")!, hopes: "A quiet corner of music")
    }

    private func express(
        _ world: World, _ school: String = "St Agnes’ Primary", id: ID<Interest> = .new(), from address: String = "192.0.2.7"
    ) async throws {
        try await world.stranger.express(content(school), id: id, to: world.service, from: address)
    }

    private func made() async throws -> World {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        return world
    }

    @Test("writes without a sign-in, waits for the service's lead, and is answered once")
    func answered() async throws {
        let world = try await made()
        let lead = world.desk(\.serviceLead)
        try await express(world)
        let interest = try #require(try await lead.interests(of: world.service).first)
        #expect(interest.content == content() && interest.answer == nil)
        #expect(interest.establishment?.urn == Register.near)
        let waiting = try await lead.home().waiting.map(\.subject)
        #expect(waiting.contains { if case .interests(world.service, "Millbrook Music", 1) = $0 { true } else { false } })
        #expect(try await lead.establishment(Register.near, for: world.service).line.state == .interested)
        try await lead.answer(interest.id, with: "Rang; we meet in May", for: world.service)
        let answered = try #require(try await lead.interests(of: world.service).first?.answer)
        #expect(answered == InterestAnswer(note: "Rang; we meet in May", by: "Imogen Frostwick", at: world.clock.now))
        await #expect(throws: Refusal.impossible("Somebody has answered this already.")) {
            try await lead.answer(interest.id, with: "Again", for: world.service)
        }
        let left = try await lead.home().waiting.map(\.subject)
        #expect(!left.contains { if case .interests = $0 { true } else { false } })
    }

    @Test(
        "is found in the register by its number, or by a name that one open school has",
        arguments: [
            ("910002", Register.far), (" 910 002 ", Register.far), ("HIGH FELL SCHOOL", Register.far), ("Old Mill Infants", nil),
            ("A School", nil),
        ] as [(String, Int?)])
    func found(_ written: String, _ urn: Int?) async throws {
        let world = try await made()
        try await express(world, written)
        #expect(try await world.desk(\.serviceLead).interests(of: world.service).first?.establishment?.urn == urn)
    }

    @Test("is read by that service alone, and answered by nobody else")
    func alone() async throws {
        let world = try await made()
        try await express(world)
        let interest = try #require(try await world.desk(\.serviceLead).interests(of: world.service).first)
        let other = world.desk(\.otherServiceLead)
        #expect(try await other.interests(of: world.otherService).isEmpty)
        await #expect(throws: Refusal.outOfReach) { _ = try await other.interests(of: world.service) }
        await #expect(throws: Refusal.outOfReach) { try await other.answer(interest.id, with: "Mine", for: world.otherService) }
        await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(\.programmeLead).interests(of: world.service) }
        #expect(try world.raw().count("SELECT count(*) FROM interestAnswer") == 0)
    }

    @Test("is taken once, though it is sent twice")
    func retry() async throws {
        let world = try await made()
        let id = ID<Interest>.new()
        for _ in 0..<2 { try await express(world, id: id) }
        #expect(try world.raw().count("SELECT count(*) FROM interest") == 1)
        #expect(try world.raw().count("SELECT count(*) FROM interestTry") == 1)
    }

    @Test("finds that a day has its fill, from one address and in all, and leaves nothing then")
    func limits() async throws {
        let world = try await made()
        for _ in 0..<5 { try await express(world) }
        let before = try world.raw().counts()
        await #expect(throws: TooMuchInterest(fromHere: true)) { try await express(world) }
        #expect(try world.raw().counts() == before)
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'interest'") == 5)
        for number in 0..<95 { try await express(world, from: "198.51.100.\(number)") }
        await #expect(throws: TooMuchInterest(fromHere: false)) { try await express(world, from: "203.0.113.1") }
        world.clock.move(days: 1, minutes: 1)
        try await express(world)
        #expect(try world.raw().count("SELECT count(*) FROM interest") == 101)
    }

    @Test("writes to a service that is there")
    func nobody() async throws {
        let world = try await made()
        await #expect(throws: Refusal.outOfReach) { try await world.stranger.express(content(), id: .new(), to: .new(), from: "192.0.2.7") }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.stranger.nameOfService(toWriteTo: .new()) }
        #expect(try world.raw().count("SELECT count(*) FROM interest") == 0)
    }

    @Test("is forgotten after a year, in every copy, too; the counts after a day")
    func retention() async throws {
        let world = try await made()
        try await express(world)
        let interest = try #require(try await world.desk(\.serviceLead).interests(of: world.service).first)
        try await world.desk(\.serviceLead).answer(interest.id, with: "No room this year", for: world.service)
        let copy = try world.copyOfFiles()
        let retention = world.records.desk(for: .system(.retention))
        world.clock.move(days: 364)
        #expect(try await retention.sweep().interests == 0)
        #expect(try world.raw().count("SELECT count(*) FROM interestTry") == 0)
        world.clock.move(days: 1)
        #expect(try await retention.sweep().interests == 1)
        #expect(try world.raw().count("SELECT count(*) FROM interestAnswer") == 0)
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'interest'") == 0)
        try world.copyKeys(to: copy)
        #expect(try RawFiles(in: copy.url).boxes(world.master).open[.interest] == nil)
    }
}
