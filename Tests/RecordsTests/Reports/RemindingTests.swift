import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Reminding those who are awaited")
struct RemindingTests {
    private func letters(_ world: World) async throws -> [Letter] {
        try await world.records.inSnapshot { try $0.letters("1", []).map(\.letter) }
    }

    @Test("One letter each to the tutor and the school lead, with numbers and without a name")
    func letters() async throws {
        let world = try await World.make()
        #expect(try await world.desk(\.serviceLead).remind(world.group, page: "/groups/x/reports") == 2)
        let letters = try await letters(world)
        #expect(Set(letters.map(\.address.text)) == ["rafi.penrosewell@world.example", "bettina.marlowton@world.example"])
        let texts = letters.map { $0.text(at: "https://music.example") }
        #expect(
            texts.allSatisfy { $0.contains("5 parts of reports wait for you.") && $0.contains("https://music.example/groups/x/reports") })
        for name in world.pupils.flatMap({ [$0.firstName, $0.familyName] }) + ["The Thunder Five"] {
            #expect(texts.allSatisfy { !$0.contains(name) })
        }
    }

    @Test("Whoever has given their part is left alone, and the same group is not reminded of twice a week")
    func once() async throws {
        let world = try await World.make()
        for pupil in world.pupils {
            try await world.desk(\.tutor).send(
                ContributionDraft(point: .start, isDeclined: true), of: .tutor, on: pupil.id, in: world.group)
        }
        try await world.desk(\.serviceLead).remind(world.group, page: "/x")
        #expect(try await letters(world).map(\.address.text) == ["bettina.marlowton@world.example"])
        let before = try world.raw().counts()
        world.clock.move(days: 6)
        await #expect(throws: Refusal.self) { try await world.desk(\.serviceLead).remind(world.group, page: "/x") }
        #expect(try world.raw().counts() == before)
        world.clock.move(days: 1)
        try await world.desk(\.serviceLead).remind(world.group, page: "/x")
        #expect(try await letters(world).count == 2)
    }
}
