import GRDB
import Nurture

/// An establishment in a service's list.
public struct EstablishmentLine: Sendable {
    public let urn: Int
    public let name: String
    public let town: String
    public let postcode: String
    public let authority: String
    public let phase: String
    public let pupils: Int?
    public let isOpen: Bool
    public let state: AcquaintanceState
    public let isInterested: Bool
    /// Whether the service keeps a note about it.
    public let isAdvised: Bool
    public let distance: Distance?
}

/// How far something is from the nearest place at which a service can be met.
public struct Distance: Sendable, Equatable {
    public let metres: Int
    /// What that place is called.
    public let from: String

    public var isFarOut: Bool { metres >= GridPoint.farOut }
}

/// One of the things that a list can be narrowed to, with how many there are.
public struct EstablishmentKind: Sendable {
    public let value: String
    public let name: String
    public let count: Int
}

/// A page of a service's list of establishments.
public struct EstablishmentList: Sendable {
    public static let size = 15

    public let serviceName: String
    public let lines: [EstablishmentLine]
    public let count: Int
    /// From 1.
    public let page: Int
    public let authorities: [EstablishmentKind]
    public let phases: [EstablishmentKind]
    /// The names of the authorities in which the service works; empty where it works with no school of the register yet.
    public let ownArea: [String]
    /// Whether anything is known from which a distance can be taken.
    public let hasAnchors: Bool
    /// When the register was taken last; nil if it never was.
    public let takenAt: Instant?
    /// Expressions of interest without an answer.
    public let interests: Int

    public var pages: Int { max(1, (count + EstablishmentList.size - 1) / EstablishmentList.size) }
}

extension Desk {
    public func establishments(_ filter: EstablishmentFilter, page: Int = 1, for service: ID<Service>) async throws -> EstablishmentList {
        try await read(.seeEstablishments, on: .service(service)) { transaction in
            let area = try transaction.ownArea(of: service)
            let query = EstablishmentQuery(filter, of: service, in: area.map(\.value), today: transaction.today)
            let count = try Int.fetchOne(transaction.db, sql: query.count, arguments: query.arguments) ?? 0
            let last = max(1, (count + EstablishmentList.size - 1) / EstablishmentList.size)
            let page = min(max(1, page), last)
            let anchors = try transaction.anchors(of: service)
            let rows = try Row.fetchAll(
                transaction.db,
                sql: query.select("e.*", limit: "LIMIT \(EstablishmentList.size) OFFSET \((page - 1) * EstablishmentList.size)"),
                arguments: query.arguments)
            return EstablishmentList(
                serviceName: try transaction.serviceName(service), lines: rows.map { EstablishmentLine($0, anchors, transaction.today) },
                count: count, page: page,
                authorities: try transaction.kinds("authorityCode", named: "max(authority)"),
                phases: try transaction.kinds("phase", named: "phase"),
                ownArea: area.map(\.name), hasAnchors: !anchors.isEmpty,
                takenAt: try Instant.fetchOne(transaction.db, sql: "SELECT at FROM registerImport ORDER BY id DESC LIMIT 1"),
                interests: try transaction.openInterests(of: service).count)
        }
    }
}

extension EstablishmentLine {
    init(_ row: Row, _ anchors: [Anchor], _ today: Day) {
        urn = row["urn"]
        name = row["name"]
        town = row["town"] ?? ""
        postcode = row["postcode"] ?? ""
        authority = row["authority"] ?? row["authorityCode"] ?? ""
        phase = row["phase"] ?? row["phaseCode"] ?? ""
        pupils = row["pupils"]
        isOpen = row["isOpen"]
        state = row.acquaintance(today)
        isInterested = row["isInterested"]
        isAdvised = row["isAdvised"]
        distance = row.point.flatMap { anchors.distance(to: $0) }
    }
}

extension Row {
    var point: GridPoint? {
        guard let easting = self["easting"] as Int?, let northing = self["northing"] as Int? else { return nil }
        return GridPoint(easting: easting, northing: northing)
    }

    /// By the columns `lastDay` and `isInterested`.
    func acquaintance(_ today: Day) -> AcquaintanceState {
        if let lastDay = self["lastDay"] as String? { return lastDay >= today.iso ? .partner : .formerPartner }
        return self["isInterested"] ? .interested : .never
    }
}

extension Transaction {
    func serviceName(_ service: ID<Service>) throws -> String {
        try String.fetchOne(db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service]) ?? ""
    }

    /// The authorities in which the service works or worked.
    func ownArea(of service: ID<Service>) throws -> [EstablishmentKind] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT e.authorityCode, max(e.authority) AS name, count(*) AS count FROM partnership p JOIN school s ON s.id = p.school
                JOIN establishment e ON e.urn = s.urn WHERE p.service = ? AND e.authorityCode IS NOT NULL
                GROUP BY e.authorityCode ORDER BY name
                """,
            arguments: [service]
        ).map { EstablishmentKind(value: $0["authorityCode"], name: $0["name"] ?? $0["authorityCode"], count: $0["count"]) }
    }

    fileprivate func kinds(_ column: String, named name: String) throws -> [EstablishmentKind] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(column) AS value, \(name) AS name, count(*) AS count FROM establishment WHERE \(column) IS NOT NULL
                GROUP BY \(column) ORDER BY name
                """
        ).map { EstablishmentKind(value: $0["value"], name: $0["name"] ?? $0["value"], count: $0["count"]) }
    }
}
