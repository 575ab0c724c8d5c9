import Foundation
import Nurture
import Records
import Testing

@Suite("A data folder")
struct InstallationTests {
    /// A world whose records are closed, so that its files lie still.
    private func closedWorld() async throws -> World {
        let world = try await World.make()
        try world.records.close()
        return world
    }

    private func remove(_ name: String, of world: World) throws {
        try FileManager.default.removeItem(at: world.folder.data.appending(path: name))
    }

    private func expectRefusal(of world: World, _ master: MasterKey? = nil, with problem: some Error & Equatable) async throws {
        let before = try world.folder.contents()
        await #expect(throws: problem) { _ = try await Records(folder: world.folder.data, master: master ?? world.master) }
        #expect(try world.folder.contents() == before)
    }

    @Test("It is opened by its own master key, and everything is there")
    func opens() async throws {
        let world = try await closedWorld()
        let again = try await world.reopened()
        #expect(try await again.desk(for: .person(world.people.tutor)).session(world.session).register.count == 5)
    }

    @Test("Another master key is refused, and not a byte is changed")
    func wrongKey() async throws {
        let world = try await closedWorld()
        try await expectRefusal(of: world, MasterKey(), with: MasterKeyProblem.wrong(world.folder.data.path))
    }

    @Test("Lost keys are a refusal, never new and empty keys")
    func lostKeys() async throws {
        let world = try await closedWorld()
        try remove("keys.sqlite", of: world)
        try await expectRefusal(of: world, with: InstallationProblem.lost("keys.sqlite", world.folder.data.path))
    }

    @Test("Lost records beside their keys are a refusal")
    func lostRecords() async throws {
        let world = try await closedWorld()
        try remove("hocket.sqlite", of: world)
        try await expectRefusal(of: world, with: InstallationProblem.lost("hocket.sqlite", world.folder.data.path))
    }

    @Test("Without the mark nobody can say whose key it is, and nothing is touched")
    func lostMark() async throws {
        let world = try await closedWorld()
        try remove("installation", of: world)
        try await expectRefusal(of: world, MasterKey(), with: InstallationProblem.lost("installation", world.folder.data.path))
    }

    @Test("A first start that was cut short goes on from there", arguments: [false, true])
    func cutShort(withMark: Bool) async throws {
        let world = try await closedWorld()
        if !withMark { try remove("installation", of: world) }
        for path in try world.folder.contents().keys where path.contains("sqlite") {
            try Data().write(to: world.folder.url.appending(path: path))
        }
        let records = try await Records(folder: world.folder.data, master: world.master)
        #expect(try await !records.isDemonstration())
    }

    @Test("A file that is no database is refused in words", arguments: ["hocket.sqlite", "keys.sqlite"])
    func damaged(name: String) async throws {
        let world = try await closedWorld()
        let file = world.folder.data.appending(path: name)
        var content = try Data(contentsOf: file)
        content.replaceSubrange(0..<100, with: Data(repeating: 0x55, count: 100))
        try content.write(to: file)
        await #expect(throws: InstallationProblem.damaged(world.folder.data.path)) { _ = try await world.reopened() }
    }

    @Test("Data of a later version is refused")
    func later() async throws {
        let world = try await closedWorld()
        try world.raw().run("INSERT INTO grdb_migrations (identifier) VALUES ('999 later')")
        await #expect(throws: InstallationProblem.later(world.folder.data.path)) { _ = try await world.reopened() }
    }

    @Test("Folder and files are their owner's alone")
    func permissions() async throws {
        let world = try await World.make()
        let manager = FileManager.default
        #expect(try manager.attributesOfItem(atPath: world.folder.data.path)[.posixPermissions] as? Int == 0o700)
        for name in try manager.contentsOfDirectory(atPath: world.folder.data.path) {
            let permissions = try manager.attributesOfItem(atPath: world.folder.data.appending(path: name).path)[.posixPermissions] as? Int
            #expect(permissions == 0o600, "\(name)")
        }
    }

    @Test("After closing, each file is whole in itself")
    func closed() async throws {
        let world = try await closedWorld()
        for (path, content) in try world.folder.contents() where path.hasSuffix("-wal") { #expect(content.isEmpty, "\(path)") }
    }
}
