import Nurture
import Testing

@Suite("Places on the national grid")
struct GridPointTests {
    @Test("lie as far apart as the straight line between them")
    func distance() throws {
        let one = try #require(GridPoint(easting: 400_000, northing: 300_000))
        let other = try #require(GridPoint(easting: 403_000, northing: 304_000))
        #expect(one.distance(to: other) == 5_000)
        #expect(other.distance(to: one) == 5_000)
        #expect(one.distance(to: one) == 0)
    }

    @Test("are on the grid or not at all")
    func limits() {
        #expect(GridPoint(easting: -1, northing: 0) == nil)
        #expect(GridPoint(easting: 0, northing: 1_300_001) == nil)
        #expect(GridPoint(easting: 700_000, northing: 1_300_000) != nil)
    }

    @Test(
        "are as far away as one says it",
        arguments: [(0, "0 m"), (640, "600 m"), (949, "900 m"), (950, "1.0 km"), (3_449, "3.4 km"), (9_960, "10 km"), (18_400, "18 km")])
    func words(_ metres: Int, _ words: String) { #expect(DistanceWords.of(metres) == words) }

    @Test("closed is what the register calls closed, and nothing else")
    func status() {
        #expect(!EstablishmentStatus.isOpen(code: "2", name: "Closed"))
        #expect(!EstablishmentStatus.isOpen(code: nil, name: "Closed"))
        for status in [("1", "Open"), ("3", "Open, but proposed to close"), ("4", "Proposed to open"), ("9", "Asleep")] {
            #expect(EstablishmentStatus.isOpen(code: status.0, name: status.1))
        }
    }
}
