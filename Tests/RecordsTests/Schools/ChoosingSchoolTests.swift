import Nurture
import Testing

@testable import Records

@Suite("Why a school was chosen")
struct ChoosingSchoolTests {
    private let choice = SchoolChoiceDraft(criteria: [.near, .farOut], reason: "Nobody asked them before")

    private func why(_ world: World, _ school: ID<School>) async throws -> KeptSchoolChoice? {
        let service = world.service
        return try await world.records.inSnapshot { try $0.whyChosen(school, by: service) }
    }

    @Test("is kept as the work begins: the reason, what counted, when and by whom")
    func beginning() async throws {
        let world = try await World.make()
        let draft = SchoolDraft(
            urn: Register.near, name: "St Agnes", address: "", safeguarding: SafeguardingContact(name: "S", phone: "01632 960177"),
            halfTerms: [])
        let school = try await world.desk(\.serviceLead).startPartnership(of: world.service, with: draft, because: choice)
        let kept = try await why(world, school)
        #expect(
            kept
                == KeptSchoolChoice(
                    criteria: [.farOut, .near], reason: choice.reason, by: "Imogen Frostwick", at: world.clock.now))
    }

    @Test("can be said afterwards, and said anew; what was said last counts, and nothing is overwritten")
    func afterwards() async throws {
        let world = try await World.make()
        #expect(try await why(world, world.school) == nil)
        let lead = world.desk(\.serviceLead)
        try await lead.explain(choice, for: world.school, by: world.service)
        world.clock.move(hours: 1)
        try await lead.explain(SchoolChoiceDraft(criteria: [], reason: "They wrote"), for: world.school, by: world.service)
        #expect(try await why(world, world.school)?.reason == "They wrote")
        #expect(try world.raw().count("SELECT count(*) FROM schoolChoice") == 2)
    }

    @Test("is said only of a school that the service works or worked with")
    func strangers() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.serviceLead).explain(choice, for: world.otherSchool, by: world.service)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).explain(choice, for: world.school, by: world.service)
        }
        #expect(try world.raw().count("SELECT count(*) FROM schoolChoice") == 0)
    }
}
