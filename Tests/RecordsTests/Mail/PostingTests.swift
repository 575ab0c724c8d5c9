import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Letters that wait to be sent")
struct PostingTests {
    private func keys(_ world: World) throws -> Int {
        try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'mail'")
    }

    @Test("are durable with what they are about, and due at once")
    func durable() async throws {
        let world = try await World.make()
        let id = try await world.post()
        try world.records.close()
        let due = try await world.reopened().desk(for: .system(.post)).lettersDue()
        #expect(due.map(\.id) == [id])
        #expect(due.first?.letter == World.letter)
        #expect(due.first?.madeAt == world.clock.now)
    }

    @Test("are not there if the rest of their transaction failed; a sweep takes the key")
    func together() async throws {
        let world = try await World.make()
        let id = ID<Mail>.new()
        await #expect(throws: Refusal.notAllowed) {
            try await world.records.inTransaction(making: [.mail(id)]) { transaction in
                try transaction.post(World.letter, id: id)
                throw Refusal.notAllowed
            }
        }
        let due = try await world.postRound.lettersDue()
        #expect(due.isEmpty)
        try await world.records.desk(for: .system(.retention)).sweep()
        #expect(try keys(world) == 0)
    }

    @Test("go when they are sent, with their key, so that no copy opens either; sending goes into the audit")
    func sent() async throws {
        let world = try await World.make()
        let id = try await world.post()
        let copy = try world.copyOfFiles()
        try await world.postRound.sent(id)
        let due = try await world.postRound.lettersDue()
        #expect(due.isEmpty)
        #expect(try world.raw().count("SELECT count(*) FROM mail") == 0)
        #expect(try keys(world) == 0)
        #expect(try world.raw().count("SELECT count(*) FROM audit WHERE verb = 'sendMail' AND caller = 'post'") == 1)
        try world.copyKeys(to: copy)
        #expect(try RawFiles(in: copy.url).boxes(world.master).open[.mail] == nil)
    }

    @Test("that could not be sent are tried again, later each time, and given up after three days")
    func triedAgain() async throws {
        let world = try await World.make()
        let id = try await world.post()
        for minutes in [1, 5, 15] as [Int64] {
            try await world.postRound.couldNotSend(id)
            world.clock.move(minutes: minutes - 1)
            let early = try await world.postRound.lettersDue()
            #expect(early.isEmpty)
            world.clock.move(minutes: 1)
            let due = try await world.postRound.lettersDue()
            #expect(due.map(\.id) == [id])
        }
        let sweep = world.records.desk(for: .system(.retention))
        world.clock.move(days: 2, hours: 23)
        #expect(try await sweep.sweep().letters == 0)
        world.clock.move(hours: 1)
        let due = try await world.postRound.lettersDue()
        #expect(due.isEmpty)
        #expect(try await sweep.sweep().letters == 1)
        #expect(try world.raw().count("SELECT count(*) FROM mail") == 0)
        #expect(try keys(world) == 0)
    }

    @Test("come one after another, those that waited longest first, so many at a time")
    func order() async throws {
        let world = try await World.make()
        var ids: [ID<Mail>] = []
        for _ in 0..<3 {
            ids.append(try await world.post())
            world.clock.move(minutes: 1)
        }
        try await world.postRound.couldNotSend(ids[0])
        world.clock.move(minutes: 1)
        let due = try await world.postRound.lettersDue(most: 2)
        #expect(due.map(\.id) == [ids[1], ids[2]])
    }

    @Test("about a child go when the child is erased, others stay")
    func erased() async throws {
        let world = try await World.make()
        try await world.post(about: world.pupils[0].id)
        let others = [try await world.post(about: world.pupils[1].id), try await world.post()]
        try await world.desk(\.schoolLead).erase(world.pupils[0].id)
        let due = try await world.postRound.lettersDue()
        #expect(Set(due.map(\.id)) == Set(others))
        #expect(try keys(world) == 2)
    }

    @Test("are sealed while they wait")
    func sealed() async throws {
        let world = try await World.make()
        try await world.post()
        for word in [Deeds.name, Deeds.email, Deeds.text] {
            for (path, content) in try world.folder.contents() { #expect(content.range(of: Data(word.utf8)) == nil, "\(word) in \(path)") }
        }
    }

    @Test("are never due in a demonstration, where they stay in the outbox for 14 days, the newest first")
    func outbox() async throws {
        let world = try await World.make()
        try world.becomeDemonstration()
        let first = try await world.post()
        world.clock.move(minutes: 1)
        let second = try await world.post()
        let due = try await world.postRound.lettersDue()
        #expect(due.isEmpty)
        let outbox = try await world.records.desk(for: .stranger).outbox()
        #expect(outbox.map(\.id) == [second, first])
        world.clock.move(days: 13, hours: 23)
        #expect(try await world.records.desk(for: .system(.retention)).sweep().letters == 0)
        world.clock.move(hours: 1)
        #expect(try await world.records.desk(for: .system(.retention)).sweep().letters == 2)
    }

    @Test("stand in no outbox but a demonstration's")
    func noOutbox() async throws {
        let world = try await World.make()
        try await world.post()
        await #expect(throws: Refusal.outOfReach) { _ = try await world.system.outbox() }
    }

    @Test("are the system's alone to send")
    func systemOnly() async throws {
        let world = try await World.make()
        let id = try await world.post()
        let lead = world.desk(\.programmeLead)
        await #expect(throws: Refusal.outOfReach) { _ = try await lead.lettersDue() }
        await #expect(throws: Refusal.outOfReach) { try await lead.sent(id) }
        await #expect(throws: Refusal.outOfReach) { try await lead.couldNotSend(id) }
        let due = try await world.postRound.lettersDue()
        #expect(due.map(\.id) == [id])
    }
}
