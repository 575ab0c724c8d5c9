import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A list that waits")
struct StagingListTests {
    @Test("It belongs to whoever chose it, and another one takes its place")
    func own() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        let first = try await lists.opened(by: world.desk(\.schoolLead))
        #expect(try await world.desk(\.serviceLead).openImport(at: world.school) == nil)
        let second = try await lists.opened("Name,DOB\n\"Vane, Wilf\",09/03/2017\n", by: world.desk(\.schoolLead))
        #expect(first.id != second.id)
        #expect(try await lists.count("SELECT count(*) FROM upload") == 1)
        #expect(try await lists.count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'upload'") == 1)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.schoolLead).keep(first.marks, of: first, at: world.school) }
        try await world.desk(\.schoolLead).discardImport(at: world.school)
        #expect(try await lists.count("SELECT count(*) FROM upload") == 0)
        #expect(try await lists.count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'upload'") == 0)
    }

    @Test("After 24 hours it can't be opened any more")
    func expiry() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        _ = try await lists.opened(by: world.desk(\.schoolLead))
        world.clock.move(hours: 23, minutes: 59)
        #expect(try await world.desk(\.schoolLead).openImport(at: world.school) != nil)
        world.clock.move(minutes: 1)
        #expect(try await world.desk(\.schoolLead).openImport(at: world.school) == nil)
        #expect(try await world.desk(\.schoolLead).importWaiting(at: world.school) == nil)
    }

    @Test("Ticks and mended cells stay with it")
    func marks() async throws {
        let world = try await World.make()
        var open = try await Lists(world: world).opened(by: world.desk(\.schoolLead))
        open.marks.ticked = [2]
        open.marks.mended = [3: [.birthDate: "02/05/2018"]]
        try await world.desk(\.schoolLead).keep(open.marks, of: open, at: world.school)
        let later = try #require(try await world.desk(\.schoolLead).openImport(at: world.school))
        #expect(later.marks == open.marks)
        #expect(later.plan(today: world.records.today)?.entries[1].row.birthDate?.iso == "2018-05-02")
    }

    @Test("A large one is cut into sealed pieces and comes back whole; a piece in another's place doesn't open")
    func pieces() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        let rows = (0..<5_000).map { "Perdita\($0),Quillfeather,09/03/2017,Y5,,a note that nobody needs\n" }.joined()
        let table = try Lists.table("Forename,Surname,DOB,Year,UPN,Note\n" + rows)
        try await world.desk(\.schoolLead).stage(table, at: world.school)
        #expect(try await lists.count("SELECT count(*) FROM uploadChunk") > 4)
        #expect(try await world.desk(\.schoolLead).openImport(at: world.school)?.table == table)
        try await lists.run("UPDATE uploadChunk SET content = (SELECT content FROM uploadChunk WHERE number = 1) WHERE number = 2")
        await #expect(throws: SealProblem.doesNotOpen) { try await world.desk(\.schoolLead).openImport(at: world.school) }
    }

    @Test("What the columns mean is remembered for the school, without their headings")
    func remembered() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        let list = "Zibbledown,Quorrelby,Entered the world\nPerdita,Quillfeather,09/03/2017\n"
        try await world.desk(\.schoolLead).stage(try Lists.table(list), at: world.school)
        var open = try #require(try await world.desk(\.schoolLead).openImport(at: world.school))
        #expect(open.columns == [nil, nil, nil])
        open.marks.columns = [.givenName, .familyName, .birthDate]
        try await world.desk(\.schoolLead).keep(open.marks, of: open, at: world.school)
        let headings = ["Entered the world", "Zibbledown", "Surname"]
        let suggested = try await world.system.suggestedColumns(for: headings, at: world.school)
        #expect(suggested == [.birthDate, .givenName, .familyName])
        #expect(try await world.system.suggestedColumns(for: headings, at: world.otherSchool) == [nil, nil, .familyName])
        try await lists.holdsNone(of: ["Zibbledown", "Quorrelby", "Entered the world"])
    }

    @Test("No byte in the data folder tells a name, while it waits or afterwards")
    func bytes() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        let secrets = ["Perdita", "Quillfeather", "Sorrelby", "2017-03-09", "09/03/2017", "P207000016049", "Mendelby"]
        var open = try await lists.opened(by: world.desk(\.schoolLead))
        open.marks.mended = [3: [.familyName: "Mendelby"]]
        open.marks.ticked = [2, 3]
        try await world.desk(\.schoolLead).keep(open.marks, of: open, at: world.school)
        try await lists.holdsNone(of: secrets)
        let later = try #require(try await world.desk(\.schoolLead).openImport(at: world.school))
        #expect(try await lists.take([2, 3], of: later, by: world.desk(\.schoolLead)).added == 2)
        try await lists.holdsNone(of: secrets)
    }

    @Test("Erasing a child of the school takes the list along, which may name it")
    func erasure() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        _ = try await lists.opened(by: world.desk(\.schoolLead))
        try await world.desk(\.schoolLead).erase(world.pupils[4].id)
        #expect(try await world.desk(\.schoolLead).openImport(at: world.school) == nil)
        #expect(try await lists.count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'upload'") == 0)
    }
}

extension Lists {
    func holdsNone(of secrets: [String]) async throws {
        for (file, bytes) in try world.folder.contents() {
            for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file)") }
        }
    }
}
