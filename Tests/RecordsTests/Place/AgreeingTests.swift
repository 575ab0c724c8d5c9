import Nurture
import Testing

@testable import Records

@Suite("The agreement of school and service")
struct AgreeingTests {
    private let content = AgreementContent(schoolDoes: "Brings the pupils", serviceDoes: "Sends the tutor")

    @Test("holds when both sides confirm the same version; a change needs both again, and what was confirmed stays to be read")
    func agreement() async throws {
        let world = try await World.make()
        let (school, service) = (world.desk(\.schoolLead), world.desk(\.serviceLead))
        await #expect(throws: Refusal.self) { try await school.confirm(version: 0, on: world.group) }
        try await school.save(content, matchFunding: 25_000, on: world.group, after: 0)
        try await school.confirm(version: 1, on: world.group)
        try await school.confirm(version: 1, on: world.group)
        #expect(try await service.agreement(on: world.group).state == .waitsFor([.service]))
        try await service.confirm(version: 1, on: world.group)
        let both = try await world.desk(\.tutor).agreement(on: world.group)
        #expect(both.state == .confirmed)
        #expect(both.newest?.confirmations.map(\.by).sorted() == ["Bettina Marlowton", "Imogen Frostwick"])
        #expect(both.safeguarding?.name == "Wilhelmina Tarn")

        var changed = content
        changed.contact = "The tutor rings on Fridays"
        try await service.save(changed, matchFunding: 25_000, on: world.group, after: 1)
        let after = try await school.agreement(on: world.group)
        #expect(after.state == .waitsFor([.school, .service]))
        #expect(after.versions.map(\.confirmations.count) == [0, 2])
        await #expect(throws: Refusal.conflict(revision: 2)) { try await school.confirm(version: 1, on: world.group) }
        let first = content
        await #expect(throws: Refusal.conflict(revision: 2)) {
            try await school.save(first, matchFunding: 0, on: world.group, after: 1)
        }
        #expect(try await school.agreement(on: world.group).versions.count == 2)
    }

    @Test("names no child of the group, and is confirmed by no tutor")
    func refusals() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        await #expect(throws: Refusal.self) {
            try await world.desk(\.schoolLead).save(
                AgreementContent(schoolDoes: "Brings Ayodele last"), matchFunding: 0, on: world.group, after: 0)
        }
        #expect(try world.raw().counts() == before)
        try await world.desk(\.schoolLead).save(content, matchFunding: 0, on: world.group, after: 0)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).confirm(version: 1, on: world.group) }
        #expect(try world.raw().count("SELECT count(*) FROM agreementConfirmation") == 0)
    }
}
