import Nurture
import Testing

@testable import Records

@Suite("A service's list of schools")
struct EstablishmentListTests {
    private func make() async throws -> World {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file())
        return world
    }

    private func urns(_ world: World, _ filter: EstablishmentFilter) async throws -> [Int] {
        try await world.desk(\.serviceLead).establishments(filter, for: world.service).lines.map(\.urn)
    }

    @Test("begins with the open schools of the authorities in which it works, by name")
    func ownArea() async throws {
        let world = try await make()
        let list = try await world.desk(\.serviceLead).establishments(EstablishmentFilter(), for: world.service)
        #expect(list.lines.map(\.urn) == [Register.far, Register.larkrise, Register.successor, Register.near])
        #expect(list.ownArea == ["Millbrook"])
        #expect(list.count == 4)
        #expect(list.authorities.map(\.value) == ["901", "902"])
        #expect(list.authorities.map(\.count) == [5, 2])
    }

    @Test("can be narrowed by authority, phase and whether a school is open")
    func narrowed() async throws {
        let world = try await make()
        #expect(try await urns(world, EstablishmentFilter(area: .authority("902"))) == [Register.fernhill, Register.elsewhere])
        #expect(try await urns(world, EstablishmentFilter(area: .everywhere)).count == 6)
        #expect(try await urns(world, EstablishmentFilter(area: .everywhere, withClosed: true)).count == 7)
        #expect(try await urns(world, EstablishmentFilter(phase: "Secondary")).isEmpty)
        #expect(try await urns(world, EstablishmentFilter(phase: "Primary")).count == 4)
    }

    @Test(
        "is searched by words of the name and town, by postcode, and by number",
        arguments: [
            ("agnes primary", [Register.near]), ("St Agnes'", [Register.near]), ("ML2 9", [Register.near]), ("ml29qq", [Register.near]),
            ("910002", [Register.far]), ("fell", [Register.far]), ("100%", []), ("_", []), ("nowhere", []),
            ("millbrook lane", [Register.successor]),
        ])
    func searched(_ search: String, _ found: [Int]) async throws {
        #expect(try await urns(make(), EstablishmentFilter(search: search)) == found)
    }

    @Test("knows with whom it works, worked, and never did")
    func acquaintance() async throws {
        let world = try await make()
        let lead = world.desk(\.serviceLead)
        #expect(try await lead.establishment(Register.larkrise, for: world.service).line.state == .partner)
        #expect(try await lead.establishment(Register.near, for: world.service).line.state == .never)
        #expect(try await urns(world, EstablishmentFilter(selection: .known)) == [Register.larkrise])
        #expect(!(try await urns(world, EstablishmentFilter(selection: .never))).contains(Register.larkrise))
        try await lead.close(world.group)
        try await lead.endPartnership(of: world.service, with: world.school, lastDay: world.clock.day)
        world.clock.move(days: 1)
        #expect(try await lead.establishment(Register.larkrise, for: world.service).line.state == .formerPartner)
        #expect(try await urns(world, EstablishmentFilter(selection: .known)) == [Register.larkrise])
    }

    @Test("measures from the nearest centre or school it works with, and finds what is far out")
    func distances() async throws {
        let world = try await make()
        let lead = world.desk(\.serviceLead)
        let near = try await lead.establishment(Register.near, for: world.service).line.distance
        #expect(near == Distance(metres: 5_000, from: "Larkrise Primary"))
        #expect(try await urns(world, EstablishmentFilter(selection: .farOut)) == [Register.far])
        let order: [Int] = [Register.larkrise, Register.successor, Register.near, Register.far]
        #expect(try await urns(world, EstablishmentFilter(order: .nearest)) == order)
        #expect(try await urns(world, EstablishmentFilter(order: .farthest)) == order.reversed())
        let point = try #require(GridPoint(easting: 419_000, northing: 300_000))
        try await lead.addCentre(named: "Fell Centre", at: point, to: world.service)
        let far = try await lead.establishment(Register.far, for: world.service).line.distance
        #expect(far == Distance(metres: 1_000, from: "Fell Centre"))
        #expect(try await urns(world, EstablishmentFilter(selection: .farOut)).isEmpty)
    }

    @Test("has centres of its own, each name once, found by a school's postcode")
    func centres() async throws {
        let world = try await make()
        let lead = world.desk(\.serviceLead)
        let postcode = try #require(Postcode("ml2 9qq"))
        let point = try #require(try await lead.place(ofPostcode: postcode, for: world.service))
        #expect(point == GridPoint(easting: 403_000, northing: 304_000))
        try await lead.addCentre(named: "Town Centre", at: point, to: world.service)
        await #expect(throws: Refusal.impossible("There is a centre of this name already.")) {
            try await lead.addCentre(named: "town centre", at: point, to: world.service)
        }
        let centre = try #require(try await lead.centres(of: world.service).first)
        #expect(try await world.desk(\.otherServiceLead).centres(of: world.otherService).isEmpty)
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).removeCentre(centre.id, from: world.otherService)
        }
        #expect(try await lead.centres(of: world.service).count == 1)
        try await lead.removeCentre(centre.id, from: world.service)
        #expect(try await lead.centres(of: world.service).isEmpty)
    }

    @Test("comes in pages, and a page that is not there is the last")
    func pages() async throws {
        let world = try await World.make()
        let rows = (0..<40).map { Register.row(920_000 + $0, "School \(100 + $0)", phase: "Secondary", east: 400_000 + $0, north: 300_000) }
        try await world.system.importRegister(try Register.file(Register.rows + rows))
        let lead = world.desk(\.serviceLead)
        let first = try await lead.establishments(EstablishmentFilter(phase: "Secondary"), for: world.service)
        #expect(first.count == 40 && first.pages == 3 && first.page == 1)
        #expect(first.lines.map(\.urn) == Array(920_000..<920_015))
        let last = try await lead.establishments(EstablishmentFilter(phase: "Secondary"), page: 99, for: world.service)
        #expect(last.page == 3 && last.lines.map(\.urn) == Array(920_030..<920_040))
    }

    @Test("is drawn with everything that has a place, and counts what has none")
    func map() async throws {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file(Register.rows + [Register.row(920_001, "Placeless School")]))
        let map = try await world.desk(\.serviceLead).map(EstablishmentFilter(), for: world.service)
        #expect(map.schools.map(\.urn) == [Register.far, Register.larkrise, Register.successor, Register.near])
        #expect(map.schools.first { $0.urn == Register.larkrise }?.state == .partner)
        #expect(map.withoutPlace == 1)
    }

    @Test("is everywhere for a service that works with no school of the register yet")
    func newService() async throws {
        let world = try await World.make()
        try await world.system.importRegister(try Register.file(Array(Register.rows.dropFirst(2))))
        let list = try await world.desk(\.serviceLead).establishments(EstablishmentFilter(), for: world.service)
        #expect(list.ownArea.isEmpty && !list.hasAnchors)
        #expect(list.count == 4)
        #expect(list.lines.allSatisfy { $0.distance == nil })
    }
}
