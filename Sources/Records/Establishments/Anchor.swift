import GRDB
import Nurture

/// A place at which a service can be met: one of its centres, or a school it works with.
struct Anchor: Sendable {
    let name: String
    let point: GridPoint
}

extension [Anchor] {
    /// From the nearest of them.
    func distance(to point: GridPoint) -> Distance? {
        self.map { Distance(metres: $0.point.distance(to: point), from: $0.name) }.min { $0.metres < $1.metres }
    }
}

extension Transaction {
    func anchors(of service: ID<Service>) throws -> [Anchor] {
        try Row.fetchAll(
            db, sql: "\(EstablishmentQuery.anchors) SELECT name, easting, northing FROM anchor",
            arguments: ["service": service, "today": today]
        ).compactMap { row in row.point.map { Anchor(name: row["name"], point: $0) } }
    }
}
