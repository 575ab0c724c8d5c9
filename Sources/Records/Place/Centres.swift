import Foundation
import GRDB
import Nurture

/// One of a service's music centres.
public struct CentreLine: Sendable {
    public let id: ID<Centre>
    public let name: String
    public let address: String
    /// Where it is; nil while nobody has said.
    public let point: GridPoint?
}

/// How the pupils of a group come to a centre. Sealed under the group's key.
public struct CentreTravel: Codable, Sendable, Equatable {
    public var whoBrings: String
    public var how: String

    public init(whoBrings: String = "", how: String = "") {
        self.whoBrings = whoBrings
        self.how = how
    }
}

/// That a group meets at a centre.
public struct CentreBooking: Sendable {
    public let centre: CentreLine
    public let travel: CentreTravel
}

extension Transaction {
    func centres(of service: ID<Service>) throws -> [CentreLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, name, address, easting, northing FROM centre WHERE service = ? ORDER BY name, id")
        return try Row.fetchAll(statement, arguments: [service]).map(centreLine)
    }

    /// The centre at which a group meets; nil for one that meets at its school.
    func centreBooking(of group: ID<Group>) throws -> CentreBooking? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.id, c.name, c.address, c.easting, c.northing, b.content FROM centreBooking b JOIN centre c ON c.id = b.centre WHERE b.nurtureGroup = ?
                """)
        return try Row.fetchOne(statement, arguments: [group]).map { row in
            CentreBooking(
                centre: centreLine(row),
                travel: try openIfKept(CentreTravel.self, row["content"], .centreBooking, row: group, owner: .group(group))
                    ?? CentreTravel())
        }
    }

    private func centreLine(_ row: Row) -> CentreLine {
        CentreLine(id: row["id"], name: row["name"], address: row["address"], point: row.point)
    }
}
