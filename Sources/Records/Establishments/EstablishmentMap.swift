import GRDB
import Nurture

/// A school on a service's map.
public struct MappedEstablishment: Sendable {
    public let urn: Int
    public let name: String
    public let state: AcquaintanceState
    public let point: GridPoint
}

/// What a service's map shows: the establishments that a filter lets through, as far as they have a place on the grid.
public struct EstablishmentMap: Sendable {
    public let serviceName: String
    public let schools: [MappedEstablishment]
    /// How many the filter lets through that stand nowhere on the grid.
    public let withoutPlace: Int
    public let centres: [GridPoint]
}

extension Desk {
    public func map(_ filter: EstablishmentFilter, for service: ID<Service>) async throws -> EstablishmentMap {
        try await read(.seeEstablishments, on: .service(service)) { transaction in
            let area = try transaction.ownArea(of: service).map(\.value)
            let query = EstablishmentQuery(filter, of: service, in: area, today: transaction.today)
            let rows = try Row.fetchCursor(
                transaction.db, sql: query.select("e.urn, e.name, e.easting, e.northing"), arguments: query.arguments)
            var schools: [MappedEstablishment] = []
            var withoutPlace = 0
            while let row = try rows.next() {
                if let point = row.point {
                    schools.append(
                        MappedEstablishment(
                            urn: row["urn"], name: row["name"], state: row.acquaintance(transaction.today), point: point))
                } else {
                    withoutPlace += 1
                }
            }
            return EstablishmentMap(
                serviceName: try transaction.serviceName(service), schools: schools, withoutPlace: withoutPlace,
                centres: try transaction.centres(of: service).compactMap(\.point))
        }
    }
}
