import Foundation
import Nurture
import Testing

@testable import Records

@Suite("Sealed boxes")
struct SealTests {
    private static let words = "Hummed the second verse"

    /// Runs inside one look at a world, with a box of the first pupil's on a row.
    private func withBox(_ test: @escaping @Sendable (Seal, _ box: Data, _ row: Data, World) throws -> Void) async throws {
        let world = try await World.make()
        try await world.records.inSnapshot { transaction in
            let (seal, row) = (Seal(keyring: transaction.keyring), ID<Note>.new().bytes)
            let box = try seal.seal(SealTests.words, .note, row: row, owner: .pupil(world.pupils[0].id))
            try test(seal, box, row, world)
        }
    }

    @Test("A box opens where it was sealed")
    func opens() async throws {
        try await withBox { seal, box, row, world in
            let opened = try seal.open(String.self, box, .note, row: row, owner: .pupil(world.pupils[0].id))
            #expect(opened == SealTests.words)
        }
    }

    @Test("A box says nothing of what is in it, and twice the same words are two boxes")
    func saysNothing() async throws {
        try await withBox { seal, box, row, world in
            #expect(box.range(of: Data("verse".utf8)) == nil)
            let again = try seal.seal(SealTests.words, .note, row: row, owner: .pupil(world.pupils[0].id))
            #expect(again != box)
        }
    }

    @Test("Moved to another row, column, purpose, table or owner it stays shut")
    func isBound() async throws {
        try await withBox { seal, box, row, world in
            let owner = Owner.pupil(world.pupils[0].id)
            #expect(throws: SealProblem.doesNotOpen) { try seal.open(bytes: box, .note, row: ID<Note>.new().bytes, owner: owner) }
            for column in BoxColumn.all where column.kind == .pupil && column != .note {
                #expect(throws: SealProblem.doesNotOpen, "\(column)") { try seal.open(bytes: box, column, row: row, owner: owner) }
            }
            #expect(throws: SealProblem.doesNotOpen) {
                try seal.open(bytes: box, .note, row: row, owner: .pupil(world.pupils[1].id))
            }
            #expect(throws: SealProblem.doesNotOpen) { try seal.open(bytes: box, .note, row: row, owner: .group(world.group)) }
        }
    }

    @Test("With any bit of it changed it stays shut")
    func isWhole() async throws {
        try await withBox { seal, box, row, world in
            for place in box.indices {
                var damaged = box
                damaged[place] ^= 0x10
                #expect(throws: SealProblem.self, "byte \(place)") {
                    try seal.open(bytes: damaged, .note, row: row, owner: .pupil(world.pupils[0].id))
                }
            }
        }
    }

    @Test("Cut short it stays shut, and so do no bytes at all")
    func isNotCutShort() async throws {
        try await withBox { seal, box, row, world in
            for length in 0..<box.count {
                #expect(throws: SealProblem.doesNotOpen, "\(length) bytes") {
                    try seal.open(bytes: box.prefix(length), .note, row: row, owner: .pupil(world.pupils[0].id))
                }
            }
        }
    }

    @Test("A box of a later format says so")
    func laterFormat() async throws {
        try await withBox { seal, box, row, world in
            #expect(throws: SealProblem.laterFormat(2)) {
                try seal.open(bytes: Data([2]) + box.dropFirst(), .note, row: row, owner: .pupil(world.pupils[0].id))
            }
        }
    }

    @Test("What was sealed by an older key of the owner stays readable, and new boxes use the newest")
    func generations() async throws {
        let world = try await World.make()
        let (owner, row) = (Owner.group(world.group), world.session.bytes)
        let old = try await world.records.inSnapshot {
            try Seal(keyring: $0.keyring).seal(SealTests.words, .sessionLog, row: row, owner: owner)
        }
        try await world.records.inSteps { steps in try steps.transaction { try $0.keyring.mint(owner) } }
        try await world.records.inSnapshot { transaction in
            let seal = Seal(keyring: transaction.keyring)
            let new = try seal.seal(SealTests.words, .sessionLog, row: row, owner: owner)
            #expect(old[1...2].elementsEqual([0, 1]))
            #expect(new[1...2].elementsEqual([0, 2]))
            for box in [old, new] {
                #expect(try seal.open(String.self, box, .sessionLog, row: row, owner: owner) == SealTests.words)
            }
        }
    }

    @Test("Nobody who was never given a key can seal or open anything")
    func noKey() async throws {
        try await withBox { seal, box, row, _ in
            #expect(throws: SealProblem.noKey) { try seal.seal("x", .note, row: row, owner: .pupil(.new())) }
            #expect(throws: SealProblem.noKey) { try seal.open(bytes: box, .note, row: row, owner: .pupil(.new())) }
        }
    }
}
