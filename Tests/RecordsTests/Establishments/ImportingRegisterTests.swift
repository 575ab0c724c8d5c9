import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The national register")
struct ImportingRegisterTests {
    private func establishments(_ world: World) throws -> Int { try world.raw().count("SELECT count(*) FROM establishment") }

    @Test("is taken with closed schools and their successors, and says what it added")
    func first() async throws {
        let world = try await World.make()
        let link = RegisterLink(urn: Register.closed, other: Register.successor, kind: "Successor", since: nil)
        let changes = try await world.system.importRegister(try Register.file(), links: [link])
        #expect(changes.added.map(\.urn) == Register.rows.compactMap { Int($0[0]) }.sorted())
        #expect(changes.links == 1)
        let page = try await world.desk(\.serviceLead).establishment(Register.closed, for: world.service)
        #expect(!page.line.isOpen)
        #expect(page.facts.closesOn == Day(iso: "2025-08-31"))
        #expect(page.successors == [RelatedEstablishment(urn: Register.successor, name: "Mill Lane Academy")])
        let successor = try await world.desk(\.serviceLead).establishment(Register.successor, for: world.service)
        #expect(successor.predecessors == [RelatedEstablishment(urn: Register.closed, name: "Old Mill Infants")])
    }

    @Test("changes nothing when the same file comes twice, not even the audit")
    func twice() async throws {
        let world = try await World.make()
        let link = RegisterLink(urn: Register.closed, other: Register.successor, kind: "Successor", since: nil)
        try await world.system.importRegister(try Register.file(), links: [link])
        let before = try world.raw().counts()
        #expect(try await world.system.importRegister(try Register.file(), links: [link]).isNothing)
        #expect(try world.raw().counts() == before)
    }

    @Test("says what a newer file changed: added, closed, open again, renamed, moved, the rest, and what it lacks")
    func newer() async throws {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        let newer = [
            Register.row(Register.larkrise, "Larkrise Primary", east: 400_000, north: 300_000, postcode: "ML1 1AA", pupils: "199"),
            Register.row(Register.fernhill, "Fernhill Academy", authority: ("902", "Quarrydale"), east: 450_000, north: 350_000),
            Register.row(
                Register.near, "St Agnes’ Primary", status: ("2", "Closed"), closes: "31-08-2026", east: 403_000, north: 304_000,
                postcode: "ML2 9QQ", pupils: "310"),
            Register.row(Register.far, "High Fell School", east: 420_000, north: 301_000, postcode: "ML9 1AA", pupils: "41"),
            Register.row(Register.closed, "Old Mill Infants", east: 402_000, north: 300_000),
            Register.row(Register.successor, "Mill Lane Academy", east: 402_000, north: 300_000),
            Register.row(910_099, "Brand New School", east: 402_000, north: 300_000),
        ]
        let asked = try await world.system.changes(by: try Register.file(newer))
        let (before, rows) = (try world.raw().counts(), try establishments(world))
        #expect(asked.added.map(\.name) == ["Brand New School"])
        #expect(asked.closed.map(\.name) == ["St Agnes’ Primary"])
        #expect(asked.closed.map(\.after) == ["31 Aug 2026"])
        #expect(asked.reopened.map(\.name) == ["Old Mill Infants"])
        #expect(asked.renamed.map(\.before) == ["Fernhill Primary"])
        #expect(asked.renamed.map(\.after) == ["Fernhill Academy"])
        #expect(asked.moved.map(\.urn) == [Register.far])
        #expect(asked.moved.map(\.after) == ["1 Invented Lane, Millbrook, ML9 1AA"])
        #expect(asked.otherwise == 1)
        #expect(asked.missing.map(\.urn) == [Register.elsewhere])
        #expect(try world.raw().counts() == before)
        #expect(try await world.system.importRegister(try Register.file(newer)) == asked)
        #expect(try establishments(world) == rows + 1)
        #expect(try await world.system.changes(by: try Register.file(newer)).isNothing)
    }

    @Test("keeps what it knows where a file lacks a column")
    func fewerColumns() async throws {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        let text = "URN,LA (code),EstablishmentName\n\(Register.near),901,St Agnes Primary\n"
        let changes = try await world.system.importRegister(try Register.read(Array(text.utf8)))
        #expect(changes.renamed.map(\.urn) == [Register.near])
        #expect(changes.moved.isEmpty && changes.closed.isEmpty)
        let page = try await world.desk(\.serviceLead).establishment(Register.near, for: world.service)
        #expect(page.line.pupils == 310 && page.line.postcode == "ML2 9QQ")
        #expect(page.line.isOpen)
    }

    @Test("keeps codes that nobody knows, and shows them where there is no name")
    func unknownCodes() async throws {
        let world = try await World.make()
        let text = "URN,LA (code),EstablishmentName,PhaseOfEducation (code),EstablishmentStatus (code)\n910001,X77,Odd School,99,42\n"
        try await world.system.importRegister(try Register.read(Array(text.utf8)))
        let page = try await world.desk(\.serviceLead).establishment(910_001, for: world.service)
        #expect(page.line.authority == "X77" && page.line.phase == "99" && page.facts.status == "42")
        #expect(page.line.isOpen)
    }

    @Test("is the system's alone")
    func notForPeople() async throws {
        let world = try await World.make()
        let file = try Register.file()
        for person in [\World.People.programmeLead, \.serviceLead, \.schoolLead] {
            await #expect(throws: Refusal.outOfReach) { try await world.desk(person).importRegister(file) }
        }
        #expect(try establishments(world) == 0)
    }

    @Test("takes over what was added by hand, once it has it")
    func byHand() async throws {
        let world = try await World.make()
        try await world.desk(\.serviceLead).add(EstablishmentDraft(urn: Register.near, name: "Agnes"), for: world.service)
        #expect(try await world.desk(\.serviceLead).establishment(Register.near, for: world.service).facts.isByHand)
        await #expect(throws: Refusal.impossible("Agnes has this URN.")) {
            try await world.desk(\.serviceLead).add(EstablishmentDraft(urn: Register.near, name: "Again"), for: world.service)
        }
        let changes = try await world.system.importRegister(try Register.file())
        #expect(changes.renamed.map(\.before) == ["Agnes"])
        let page = try await world.desk(\.serviceLead).establishment(Register.near, for: world.service)
        #expect(!page.facts.isByHand)
        #expect(page.line.name == "St Agnes’ Primary")
    }
}
