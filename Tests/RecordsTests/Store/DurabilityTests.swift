import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("What SQLite is told")
struct DurabilityTests {
    @Test("An acknowledged change survives a power cut: both files are synchronised at each commit, and deleted bytes are overwritten")
    func pragmas() async throws {
        let world = try await World.make()
        let told = try await world.records.inSteps { steps in
            try ["main.synchronous", "keys.synchronous", "main.secure_delete", "keys.secure_delete", "temp_store", "foreign_keys"].map {
                try Int.fetchOne(steps.db, sql: "PRAGMA \($0)")
            }
        }
        #expect(told == [2, 2, 1, 1, 2, 1])
        let modes = try await world.records.inSteps { steps in
            try ["main", "keys"].map { try String.fetchOne(steps.db, sql: "PRAGMA \($0).journal_mode") }
        }
        #expect(modes == ["wal", "wal"])
    }

    @Test("Readers keep nothing in temporary files either")
    func readers() async throws {
        let world = try await World.make()
        #expect(try await world.records.inSnapshot { try Int.fetchOne($0.db, sql: "PRAGMA temp_store") } == 2)
    }

    @Test("A look sees both files as they were at one moment, also while keys are replaced")
    func snapshot() async throws {
        let world = try await World.make()
        try await Telling.fill(world)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for pupil in world.pupils.dropFirst(2) { try await world.desk(\.schoolLead).erase(pupil.id) }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<40 {
                        let page = try await world.desk(\.tutor).session(world.pastSessions[0])
                        #expect(page.content.whatWeDid == Telling.did)
                        #expect(page.register.contains { $0.name == "Ayodele B." })
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
