import Nurture
import Testing

@testable import Records

@Suite("How far the five questions are")
struct ConsentStandingTests {
    private func standings(_ world: World) async throws -> [String: ConsentStanding] {
        let group = world.group
        let lines = try await world.records.inSnapshot { try $0.consentStandings(in: group) }
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.name, $0) })
    }

    @Test("A group knows whose yes is missing, whose links are out, who would like a call and whose adults differ")
    func group() async throws {
        let world = try await World.make()
        let before = try await standings(world)
        #expect(before.count == 5)
        #expect(before.values.allSatisfy { $0.takingPart == .yes && $0.invited == 0 && !$0.wantsCall && !$0.adultsDiffer })
        _ = try await world.asked(pupil: 1)
        let (place, desk) = try await world.asked()
        try await desk.give([.takingPart: .ring], sheet: .new(), in: .made(.english), at: place)
        let after = try await standings(world)
        let ayodele = try #require(after["Ayodele B."])
        #expect(ayodele.takingPart == .notYet)
        #expect(ayodele.wantsCall)
        #expect(ayodele.invited == 0)
        #expect(after["Florrie C."]?.invited == 1)
    }

    @Test("The page of a school shows each lead the pupils whom they reach")
    func school() async throws {
        let world = try await World.make()
        let page = try await world.desk(\.schoolLead).consents(at: world.school, in: [.made(.english)])
        #expect(page.pupils.count == 5)
        #expect(page.groups.map(\.name) == ["The Thunder Five"])
        #expect(page.can.contains(.askFamilies))
        #expect(try await !world.desk(\.serviceLead).consents(at: world.school, in: []).can.contains(.askFamilies))
        await #expect(throws: Refusal.self) { _ = try await world.desk(\.tutor).consents(at: world.school, in: []) }
    }

    @Test("Whoever asks families sees whom they asked, how often, and whom to ring; a service lead is told of no adult")
    func adults() async throws {
        let world = try await World.make()
        let (ayodele, florrie) = (world.pupils[0].id, world.pupils[1].id)
        let (place, desk) = try await world.asked()
        try await desk.give([.photo: .ring], sheet: .new(), in: .made(.english), at: place)
        world.clock.move(days: 1)
        _ = try await world.asked()
        let page = try await world.desk(\.schoolLead).consents(at: world.school, in: [])
        let asked = try #require(page.adults[ayodele]?.first)
        #expect(asked.carer.name == "Marigold Brightwater")
        #expect(asked.times.counting == [world.clock.day.adding(days: -1), world.clock.day])
        #expect(asked.rings == 1)
        #expect(page.adults[florrie]?.map(\.times.words) == ["not asked yet"])
        let service = try await world.desk(\.serviceLead).consents(at: world.school, in: [])
        #expect(service.pupils.count == 5)
        #expect(service.adults.isEmpty)
    }
}
