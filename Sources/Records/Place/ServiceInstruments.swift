import GRDB
import Nurture

/// What a service lends, to whom, and where it falls short; and the centres at which its groups can meet.
public struct ServiceInstruments: Sendable {
    public let service: ID<Service>
    public let serviceName: String
    public let instruments: [InstrumentLine]
    public let bookings: [BookingLine]
    public let shortages: [ShortInstrument]
    public let centres: [CentreLine]
}

/// Instruments kept for one group.
public struct BookingLine: Sendable {
    public let id: ID<InstrumentBooking>
    public let group: GroupLine
    public let instrument: InstrumentLine
    public let number: Int
    public let days: ClosedRange<Day>
}

extension Desk {
    public func instruments(of service: ID<Service>) async throws -> ServiceInstruments {
        try await read(.seeInstruments, on: .service(service)) { transaction in
            let instruments = try transaction.instruments(of: .service(service))
            return ServiceInstruments(
                service: service,
                serviceName: try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service]) ?? "",
                instruments: instruments,
                bookings: try instruments.flatMap { try transaction.bookings(of: $0) }.sorted { $0.days.lowerBound < $1.days.lowerBound },
                shortages: try transaction.shortages(among: instruments, isShared: false), centres: try transaction.centres(of: service))
        }
    }
}

extension Transaction {
    /// What is booked of an instrument and not over.
    fileprivate func bookings(of instrument: InstrumentLine) throws -> [BookingLine] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM instrumentBooking WHERE instrument = ? AND endsOn >= ? ORDER BY startsOn, id",
            arguments: [instrument.id, today]
        ).compactMap { try bookingLine($0, instrument) }
    }

    func bookingLine(_ row: Row, _ instrument: InstrumentLine) throws -> BookingLine? {
        try groupLine(row["nurtureGroup"]).map {
            BookingLine(
                id: row["id"], group: $0, instrument: instrument, number: row["number"],
                days: (row["startsOn"] as Day)...(row["endsOn"] as Day))
        }
    }
}
