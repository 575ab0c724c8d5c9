import GRDB
import Nurture

extension Desk {
    public func centres(of service: ID<Service>) async throws -> [CentreLine] {
        try await read(.seeEstablishments, on: .service(service)) { try $0.centres(of: service) }
    }

    /// Where a school with this postcode stands, for a centre that is near it.
    public func place(ofPostcode postcode: Postcode, for service: ID<Service>) async throws -> GridPoint? {
        try await read(.seeEstablishments, on: .service(service)) { transaction in
            try Row.fetchOne(
                transaction.db,
                sql:
                    "SELECT easting, northing FROM establishment WHERE postcode = ? AND easting IS NOT NULL ORDER BY isOpen DESC, urn LIMIT 1",
                arguments: [postcode.text]
            )?.point
        }
    }

    /// - Parameter point: where it is, to know how far a school is from it; nil while nobody says.
    /// - Throws: ``Refusal/impossible(_:)`` if there is one of this name.
    public func addCentre(
        named name: String, address: String = "", at point: GridPoint?, id: ID<Centre> = .new(), to service: ID<Service>
    ) async throws {
        try await act(.noteOnEstablishment, on: .service(service)) { transaction in
            guard try !transaction.centres(of: service).contains(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw Refusal.impossible("There is a centre of this name already.")
            }
            try transaction.run(
                sql: "INSERT INTO centre (id, service, name, address, easting, northing) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, service, name, address, point?.easting, point?.northing])
        }
    }

    /// - Throws: ``Refusal/impossible(_:)`` while a group meets there.
    public func removeCentre(_ centre: ID<Centre>, from service: ID<Service>) async throws {
        try await act(.noteOnEstablishment, on: .service(service)) { transaction in
            let isBooked = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM centreBooking WHERE centre = ?)", arguments: [centre])
            if isBooked == true { throw Refusal.impossible("A group meets at this centre, or has met there, so it stays.") }
            try transaction.db.execute(sql: "DELETE FROM centre WHERE id = ? AND service = ?", arguments: [centre, service])
            guard transaction.db.changesCount == 1 else { throw Refusal.outOfReach }
        }
    }
}
