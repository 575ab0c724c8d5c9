import Nurture
import Testing

@testable import Records

@Suite("What a service notes about a school")
struct EstablishmentNoteTests {
    private func make() async throws -> World {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        return world
    }

    private func note(_ world: World, by: String = "Ottilie Crane") -> EstablishmentNoteDraft {
        let content = EstablishmentNoteContent(by: by, words: "Ask them first", lookedAfter: 9, closeToExclusion: 4)
        return EstablishmentNoteDraft(source: .virtualSchool, content: content, saidOn: world.clock.day)
    }

    @Test("stands with who said it, when, and who wrote it down")
    func kept() async throws {
        let world = try await make()
        let lead = world.desk(\.serviceLead)
        let draft = note(world)
        try await lead.note(draft, on: Register.near, for: world.service)
        let kept = try #require(try await lead.establishment(Register.near, for: world.service).notes.first)
        #expect(kept.source == .virtualSchool && kept.content == draft.content && kept.saidOn == world.clock.day)
        #expect(kept.notedBy == "Imogen Frostwick")
        #expect(
            try await lead.establishments(EstablishmentFilter(selection: .advised), for: world.service).lines.map(\.urn) == [Register.near])
        await #expect(throws: Refusal.idTaken) { try await lead.note(draft, on: Register.near, for: world.service) }
        #expect(try await lead.establishment(Register.near, for: world.service).notes.count == 1)
    }

    @Test("is that service's alone")
    func alone() async throws {
        let world = try await make()
        try await world.desk(\.serviceLead).note(note(world), on: Register.near, for: world.service)
        let other = world.desk(\.otherServiceLead)
        #expect(try await other.establishment(Register.near, for: world.otherService).notes.isEmpty)
        await #expect(throws: Refusal.outOfReach) { _ = try await other.establishment(Register.near, for: world.service) }
        await #expect(throws: Refusal.notAllowed) {
            _ = try await world.desk(\.programmeLead).establishment(Register.near, for: world.service)
        }
        await #expect(throws: Refusal.outOfReach) {
            _ = try await world.desk(\.schoolLead).establishment(Register.near, for: world.service)
        }
    }

    @Test("is about a school that is there, and of a day that has been")
    func refused() async throws {
        let world = try await make()
        let lead = world.desk(\.serviceLead)
        await #expect(throws: Refusal.outOfReach) { try await lead.note(note(world), on: 999_999, for: world.service) }
        var draft = note(world)
        draft.saidOn = world.clock.day.adding(days: 1)
        let coming = draft
        await #expect(throws: Refusal.impossible("Enter a day that has been.")) {
            try await lead.note(coming, on: Register.near, for: world.service)
        }
        #expect(try world.raw().count("SELECT count(*) FROM establishmentNote") == 0)
    }

    @Test("goes after two years")
    func retention() async throws {
        let world = try await make()
        try await world.desk(\.serviceLead).note(note(world), on: Register.near, for: world.service)
        world.clock.move(days: 729)
        #expect(try await world.records.desk(for: .system(.retention)).sweep().establishmentNotes == 0)
        world.clock.move(days: 1)
        #expect(try await world.records.desk(for: .system(.retention)).sweep().establishmentNotes == 1)
    }
}
