import Markup
import Testing

@Suite("A map of places")
struct PlaceMapTests {
    private let places = [
        PlacedSign(.centre, east: 400_000, north: 300_000), PlacedSign(.partner, east: 410_000, north: 300_000, number: 1),
        PlacedSign(.former, east: 400_000, north: 310_000, number: 2), PlacedSign(.interested, east: 405_000, north: 305_000, number: 3),
        PlacedSign(.never, east: 401_000, north: 301_000),
    ]

    @Test("has a shape of its own for each sign, and a key in words")
    func shapes() {
        let map = WellFormed(placeMap(places, key: [(.partner, "You work with it: 1"), (.never, "Never worked with: 1")]))
        #expect(map.problem == nil)
        let drawn = map.all("path").filter { path in PlaceSign.allCases.contains { $0.rawValue == path.attributes["class"] } }
        let shapes = Set(
            drawn.map { path in
                let lines = (path.attributes["d"] ?? "").split { "0123456789 -M".contains($0) }.joined()
                return "\(lines) \(path.attributes["fill"] ?? "open")"
            })
        #expect(shapes.count == PlaceSign.allCases.count)
        #expect(placeMap(places, key: [(.partner, "You work with it: 1")]).html.contains("You work with it: 1"))
    }

    @Test("says how long its bar is")
    func bar() {
        #expect(placeMap(places, key: []).html.contains("The bar is 2 km long. North is up."))
        #expect(placeMap(places.map { PlacedSign($0.sign, east: $0.east * 10, north: $0.north * 10) }, key: []).html.contains("20 km long"))
    }

    @Test("draws signs that would cover each other once, so that a whole country is a small page")
    func dense() {
        let many = (0..<25_000).map { PlacedSign(.never, east: 100_000 + $0 % 500 * 1_000, north: 10_000 + $0 / 500 * 10_000) }
        #expect(placeMap(many, key: []).html.utf8.count < 25_000)
    }

    @Test("stands even with a single place, or none")
    func few() {
        for places in [[], [places[0]], [places[0], places[0]]] { #expect(WellFormed(placeMap(places, key: [])).problem == nil) }
    }
}
