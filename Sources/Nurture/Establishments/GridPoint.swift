/// A place on the national grid, in metres east and north of its origin in the Atlantic.
public struct GridPoint: Sendable, Hashable, Codable {
    public let easting: Int
    public let northing: Int

    /// The grid's own limits. Source: Ordnance Survey, A guide to coordinate systems in Great Britain.
    public static let eastings = 0...700_000
    public static let northings = 0...1_300_000

    public init?(easting: Int, northing: Int) {
        guard GridPoint.eastings.contains(easting), GridPoint.northings.contains(northing) else { return nil }
        (self.easting, self.northing) = (easting, northing)
    }

    /// In a straight line, in metres.
    public func distance(to other: GridPoint) -> Int {
        let (east, north) = (Double(easting - other.easting), Double(northing - other.northing))
        return Int((east * east + north * north).squareRoot().rounded())
    }

    /// From this distance on a school counts as far out: half an hour's drive on country roads.
    public static let farOut = 15_000
}

/// How far something is, as one says it.
public enum DistanceWords {
    /// "600 m", "3.4 km", "18 km"
    public static func of(_ metres: Int) -> String {
        if metres < 950 { return "\((metres + 50) / 100 * 100) m" }
        let tenths = (metres + 50) / 100
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) km" : "\((metres + 500) / 1_000) km"
    }
}
