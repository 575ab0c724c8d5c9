/// What stands at a place on a map. Each has a shape of its own, so that no colour is needed.
public enum PlaceSign: String, CaseIterable, Sendable {
    case centre, partner, former, interested, never
}

/// A sign on a map, in metres east and north of anywhere.
public struct PlacedSign: Sendable {
    public let sign: PlaceSign
    public let east: Int
    public let north: Int
    /// A number beside it, which a list under the map explains.
    public let number: Int?

    public init(_ sign: PlaceSign, east: Int, north: Int, number: Int? = nil) {
        (self.sign, self.east, self.north, self.number) = (sign, east, north, number)
    }
}

/// Places as they lie towards each other, with a bar that says how far that is, and a key. The picture is hidden from whoever hears the
/// page: the same must stand around it in words.
public func placeMap(_ places: [PlacedSign], key: [(PlaceSign, String)]) -> Markup {
    let frame = MapFrame(places)
    return """
        <figure>\(drawing("place-map", width: frame.width, height: frame.height, """
            \(each(PlaceSign.allCases.reversed()) { sign in signs(places.filter { $0.sign == sign }, sign, frame) })\
            \(each(places) { place in ifLet(place.number) { figure($0, frame.x(place) + 13, frame.y(place) - 7) } })\
            <path d="M16 \(frame.height - 20)v8h\(frame.barLength)v-8"/>
            """))
        <figcaption><p>The bar is \(frame.barWords) long. North is up.</p>
        <ul class="key">\(each(key) { "<li>\(drawing("place-sign", width: 16, height: 16, signs([PlacedSign($0.0, east: 0, north: 0)], $0.0, nil)))\($0.1)</li>" })</ul></figcaption></figure>
        """
}

/// All of one sign in one path; signs that would cover each other are drawn once.
private func signs(_ places: [PlacedSign], _ sign: PlaceSign, _ frame: MapFrame?) -> Markup {
    guard !places.isEmpty else { return .nothing }
    let cell = places.count > 3_000 ? 14 : places.count > 500 ? 8 : 3
    var seen: Set<Int> = []
    let path = places.reduce(into: "") { path, place in
        let (x, y) = frame.map { ($0.x(place), $0.y(place)) } ?? (8, 8)
        if seen.insert(x / cell * 10_000 + y / cell).inserted { path += sign.path(x, y) }
    }
    return "<path class=\"\(sign.rawValue)\"\(sign.look) d=\"\(path)\"/>"
}

extension PlaceSign {
    /// A triangle, a full and an empty square, a diamond, and a dot.
    fileprivate func path(_ x: Int, _ y: Int) -> String {
        switch self {
        case .centre: "M\(x) \(y - 7)l7 12h-14z"
        case .partner: "M\(x - 5) \(y - 5)h10v10h-10z"
        case .former: "M\(x - 4) \(y - 4)h8v8h-8z"
        case .interested: "M\(x) \(y - 6)l6 6-6 6-6-6z"
        case .never: "M\(x) \(y)h0"
        }
    }

    fileprivate var look: Markup {
        switch self {
        case .centre, .partner, .interested: " fill=\"currentColor\" stroke=\"none\""
        case .former: " stroke-width=\"2\""
        case .never: " stroke-width=\"5\""
        }
    }
}

/// How metres become places in a picture.
private struct MapFrame {
    static let margin = 24
    /// Not much wider than a phone, so that its signs are seen there.
    static let most = (width: 420, height: 420)
    let width: Int
    let height: Int
    private let west: Int
    private let north: Int
    private let metresEach: Int

    init(_ places: [PlacedSign]) {
        let (easts, norths) = (places.map(\.east), places.map(\.north))
        west = easts.min() ?? 0
        north = norths.max() ?? 0
        let (wide, high) = ((easts.max() ?? 0) - west, north - (norths.min() ?? 0))
        let (across, down) = (MapFrame.most.width - 2 * MapFrame.margin, MapFrame.most.height - 2 * MapFrame.margin)
        // A single place needs a scale, too.
        metresEach = max(10, (wide + across - 1) / across, (high + down - 1) / down)
        width = MapFrame.most.width
        height = max(120, high / metresEach + 2 * MapFrame.margin + 24)
    }

    func x(_ place: PlacedSign) -> Int { MapFrame.margin + (place.east - west) / metresEach }
    func y(_ place: PlacedSign) -> Int { MapFrame.margin + (north - place.north) / metresEach }

    /// The longest round length that is at most a third of the picture.
    private var barMetres: Int {
        let most = metresEach * width / 3
        return [200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200].first { $0 <= most } ?? 100
    }

    var barLength: Int { barMetres / metresEach }
    var barWords: String { barMetres >= 1_000 ? "\(barMetres / 1_000) km" : "\(barMetres) m" }
}
