import Foundation
import GRDB
import Nurture
import Synchronization
import Testing

@testable import Records

/// An erasure goes through several transactions and an emptying of the logs. The machine may stop after each of them.
@Suite("An erasure that is cut short")
struct InterruptedErasureTests {
    private struct Stopped: Error {}

    /// Counts the steps, copies the files after each, and stops at one of them.
    private final class Steps: Sendable {
        let world: World
        let stopAt: Int?
        let copies = Mutex<[TemporaryFolder]>([])

        init(_ world: World, stopAt: Int? = nil) {
            self.world = world
            self.stopAt = stopAt
        }

        func step() throws {
            let copy = try world.copyOfFiles()
            let count = copies.withLock {
                $0.append(copy)
                return $0.count
            }
            if count == stopAt { throw Stopped() }
        }
    }

    private func opened(_ world: World, in folder: URL, _ steps: Steps? = nil) async throws -> Records {
        let clock = world.clock
        return try await Records(
            folder: folder, master: world.master, clock: { clock.now }, probe: Probe(afterStep: { try steps?.step() }))
    }

    /// A world full of words, closed.
    private func told() async throws -> World {
        let world = try await World.make()
        try await Telling.fill(world)
        try world.records.close()
        return world
    }

    private func redactions(_ records: Records, _ world: World) async throws -> [Redaction] {
        try await records.desk(for: .person(world.people.schoolLead)).textsNaming(world.pupils[0].id)
            .map { Redaction(place: $0.place, text: $0.text.replacing("Ayodele", with: "a pupil")) }
    }

    private func expectErased(_ folder: URL, _ world: World, _ records: Records, _ when: Comment) async throws {
        let child = world.pupils[0].id
        let raw = try RawFiles(in: folder)
        let boxes = try raw.boxes(world.master)
        #expect(boxes.dark.isEmpty, when)
        #expect(try raw.boxes(world.master, of: .pupil(child)).open.isEmpty, when)
        #expect(try raw.count("SELECT count(*) FROM erasureEnd") == 1, when)
        #expect(try raw.count("SELECT count(*) FROM keys.tombstone WHERE owner = ?", [child]) == 1, when)
        #expect(try raw.count("SELECT count(*) FROM keys.ownerKey WHERE owner = ?", [child]) == 0, when)
        #expect(try raw.count("SELECT count(*) FROM keys.ownerKey WHERE owner = ?", [world.group]) == 1, when)
        #expect(try raw.count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'draft'") == 1, when)
        let page = try await records.desk(for: .person(world.people.tutor)).session(world.pastSessions[0])
        #expect(page.content.whatWeDid == "a pupil led the rain and everybody followed", when)
        #expect(page.register.flatMap(\.notes).map(\.text).contains(Telling.quietNote), when)
    }

    @Test("Started again after a crash behind any step, it finishes")
    func crashed() async throws {
        let world = try await told()
        let steps = Steps(world)
        let records = try await opened(world, in: world.folder.data, steps)
        let desk = records.desk(for: .person(world.people.schoolLead))
        try await desk.erase(world.pupils[0].id, redactions: redactions(records, world))
        let copies = steps.copies.withLock { $0 }
        #expect(copies.count >= 7)
        for (number, copy) in copies.enumerated() {
            let restarted = try await opened(world, in: copy.url)
            try await expectErased(copy.url, world, restarted, "after step \(number + 1)")
        }
    }

    @Test("A failure behind any step is finished by the next sweep")
    func failed() async throws {
        for number in 1...7 {
            let world = try await told()
            let steps = Steps(world, stopAt: number)
            let records = try await opened(world, in: world.folder.data, steps)
            let texts = try await redactions(records, world)
            await #expect(throws: Stopped.self) {
                try await records.desk(for: .person(world.people.schoolLead)).erase(world.pupils[0].id, redactions: texts)
            }
            try await records.desk(for: .system(.retention)).sweep()
            try await expectErased(world.folder.data, world, records, "after step \(number)")
        }
    }

    @Test("Both logs are empty before it is called erased")
    func emptyLogs() async throws {
        let world = try await told()
        let steps = Steps(world)
        let records = try await opened(world, in: world.folder.data, steps)
        try await records.desk(for: .person(world.people.schoolLead)).erase(world.pupils[0].id)
        let last = try #require(steps.copies.withLock { $0.last })
        let logs = try last.contents().filter { $0.key.hasSuffix("-wal") }
        #expect(logs.count == 2)
        for (path, content) in logs { #expect(content.isEmpty, "\(path)") }
        #expect(try RawFiles(in: last.url).count("SELECT count(*) FROM erasureEnd") == 0)
    }

    @Test("Somebody else who reads meanwhile only delays it")
    func reader() async throws {
        let world = try await told()
        let records = try await opened(world, in: world.folder.data)
        let raw = try world.raw()
        let isReading = Mutex(false)
        let reading = Task.detached {
            try raw.queue.inTransaction { db in
                _ = try RawFiles.anyRow(db)
                isReading.withLock { $0 = true }
                Thread.sleep(forTimeInterval: 0.3)
                return .commit
            }
        }
        while !isReading.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
        try await records.desk(for: .person(world.people.schoolLead)).erase(world.pupils[0].id)
        try await reading.value
        #expect(try world.raw().count("SELECT count(*) FROM erasureEnd") == 1)
    }
}
