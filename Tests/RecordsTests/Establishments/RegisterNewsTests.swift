import Nurture
import Testing

@testable import Records

@Suite("What the register begins to say of a school we work with")
struct RegisterNewsTests {
    private func changed(_ world: World, name: String = "Larkrise Academy", status: (String, String) = ("1", "Open")) async throws {
        try await world.system.importRegister(try Register.file())
        var rows = Register.rows
        rows[0] = Register.row(
            Register.larkrise, name, status: status, closes: status.0 == "2" ? "31-08-2026" : "", east: 400_000, north: 300_000,
            postcode: "ML1 1AA")
        try await world.system.importRegister(try Register.file(rows))
    }

    @Test("is told on its page, and its name stays until somebody takes the new one")
    func renamed() async throws {
        let world = try await World.make()
        try await changed(world)
        let page = try await world.desk(\.schoolLead).school(world.school)
        #expect(page.name == "Larkrise Primary")
        let news = try #require(page.news.first)
        #expect(page.news.count == 1)
        #expect(news.kind == .renamed && news.before == "Larkrise Primary" && news.after == "Larkrise Academy")
        try await world.desk(\.schoolLead).end(news.id, isTaken: true, at: world.school)
        let taken = try await world.desk(\.schoolLead).school(world.school)
        #expect(taken.name == "Larkrise Academy" && taken.news.isEmpty)
        #expect(taken.revision == page.revision + 1)
    }

    @Test("may be left as it is here, and does not come again")
    func left() async throws {
        let world = try await World.make()
        try await changed(world)
        let news = try #require(try await world.desk(\.serviceLead).school(world.school).news.first)
        try await world.desk(\.serviceLead).end(news.id, isTaken: false, at: world.school)
        let page = try await world.desk(\.schoolLead).school(world.school)
        #expect(page.name == "Larkrise Primary" && page.news.isEmpty)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.schoolLead).end(news.id, isTaken: true, at: world.school) }
        #expect(try await world.desk(\.schoolLead).school(world.school).name == "Larkrise Primary")
    }

    @Test("says that it closed, and names a successor; neither can be taken over")
    func closed() async throws {
        let world = try await World.make()
        try await changed(world, name: "Larkrise Primary", status: ("2", "Closed"))
        let link = RegisterLink(urn: Register.successor, other: Register.larkrise, kind: "Predecessor", since: nil)
        try await world.system.importRegister(RegisterFile(columns: [], rows: []), links: [link])
        let news = try await world.desk(\.schoolLead).school(world.school).news
        #expect(news.map(\.kind) == [.closed, .successor])
        #expect(news[0].after == "31 Aug 2026")
        #expect(news[1].after == "Mill Lane Academy" && news[1].before == "\(Register.successor)")
        await #expect(throws: Refusal.impossible("There is nothing to take over.")) {
            try await world.desk(\.schoolLead).end(news[0].id, isTaken: true, at: world.school)
        }
        #expect(try await world.desk(\.schoolLead).school(world.school).news.count == 2)
    }

    @Test("is silent on schools that nobody works with, and on the first file")
    func silent() async throws {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        #expect(try world.raw().count("SELECT count(*) FROM registerNews") == 0)
        var rows = Register.rows
        rows[2][4] = "Another Name"
        try await world.system.importRegister(try Register.file(rows))
        #expect(try world.raw().count("SELECT count(*) FROM registerNews") == 0)
    }

    @Test("is ended by those who may change the school, and nobody else")
    func others() async throws {
        let world = try await World.make()
        try await changed(world)
        let news = try #require(try await world.desk(\.head).school(world.school).news.first)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.head).end(news.id, isTaken: true, at: world.school) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.otherSchoolLead).end(news.id, isTaken: true, at: world.school) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.schoolLead).end(.new(), isTaken: true, at: world.school) }
        #expect(try world.raw().count("SELECT count(*) FROM registerNewsEnd") == 0)
    }
}
