import Nurture
import Records
import Testing

@Suite("The world of the tests")
struct WorldTests {
    @Test("Its group meets today for the fifth time, with all five pupils on the register")
    func today() async throws {
        let world = try await World.make()
        let page = try await world.desk(\.tutor).session(world.session)
        #expect(page.session.number == 5)
        #expect(page.session.state == .today)
        #expect(Set(page.register.map(\.name)) == ["Ayodele B.", "Florrie C.", "Zebedee D.", "Marisol E.", "Tobiah F."])
        #expect(page.adults.count == 3)
    }
}
