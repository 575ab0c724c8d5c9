import GRDB
import Nurture

/// An establishment as its service sees it before it chooses.
public struct EstablishmentPage: Sendable {
    public let serviceName: String
    public let line: EstablishmentLine
    public let facts: EstablishmentFacts
    /// Open or closed, in what came of it and what it came from.
    public let successors: [RelatedEstablishment]
    public let predecessors: [RelatedEstablishment]
    public let notes: [KeptEstablishmentNote]
    public let interests: [KeptInterest]
    /// The school, where the service works or worked with it.
    public let school: ID<School>?
    public let choice: KeptSchoolChoice?
}

/// What the register says of an establishment, in its own words.
public struct EstablishmentFacts: Sendable {
    public let address: String
    public let isByHand: Bool
    public let isClosed: Bool
    public let kind: String
    public let status: String
    public let opensOn: Day?
    public let closesOn: Day?
    public let ages: ClosedRange<Int>?
    public let freeMeals: String
}

/// Another establishment that has to do with one.
public struct RelatedEstablishment: Sendable, Hashable {
    public let urn: Int
    /// Nil for one that the register's file lacks.
    public let name: String?
}

extension Desk {
    public func establishment(_ urn: Int, for service: ID<Service>) async throws -> EstablishmentPage {
        try await read(.seeEstablishments, on: .service(service)) { transaction in
            let filter = EstablishmentFilter(area: .everywhere, withClosed: true)
            var query = EstablishmentQuery(filter, of: service, in: [], today: transaction.today)
            query.restrict(to: urn)
            guard let row = try Row.fetchOne(transaction.db, sql: query.select("e.*, s.id AS school"), arguments: query.arguments) else {
                throw Refusal.outOfReach
            }
            let line = EstablishmentLine(row, try transaction.anchors(of: service), transaction.today)
            let isKnown = [.partner, .formerPartner].contains(line.state)
            let school = isKnown ? row["school"] as ID<School>? : nil
            return EstablishmentPage(
                serviceName: try transaction.serviceName(service), line: line, facts: EstablishmentFacts(row),
                successors: try transaction.related(to: urn, after: true), predecessors: try transaction.related(to: urn, after: false),
                notes: try transaction.notes(on: urn, of: service), interests: try transaction.interests(in: urn, of: service),
                school: school, choice: try school.flatMap { try transaction.whyChosen($0, by: service) })
        }
    }

    /// What the register says of a school with this number, to begin with; nil if it has none.
    public func registered(_ urn: Int, for service: ID<Service>) async throws -> (name: String, facts: EstablishmentFacts)? {
        try await read(.startPartnership, on: .service(service)) { transaction in
            try Row.fetchOne(transaction.db, sql: "SELECT * FROM establishment WHERE urn = ?", arguments: [urn])
                .map { ($0["name"], EstablishmentFacts($0)) }
        }
    }
}

extension EstablishmentFacts {
    fileprivate init(_ row: Row) {
        address = EstablishmentAddress.line { row[$0.rawValue] as String? }
        isByHand = row["isByHand"]
        isClosed = !(row["isOpen"] as Bool)
        kind = row["kind"] ?? row["kindCode"] ?? ""
        status = row["status"] ?? row["statusCode"] ?? ""
        (opensOn, closesOn) = (row["opensOn"], row["closesOn"])
        freeMeals = row["freeMeals"] ?? ""
        let (lowest, highest) = (row["lowestAge"] as Int?, row["highestAge"] as Int?)
        ages = if let lowest, let highest, lowest <= highest { lowest...highest } else { nil }
    }
}

extension Transaction {
    /// The establishments that came after one or before it, by the register's links from either side.
    func related(to urn: Int, after: Bool) throws -> [RelatedEstablishment] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT l.urn, l.other, l.kind, l.since, a.name AS name, b.name AS otherName FROM establishmentLink l
                LEFT JOIN establishment a ON a.urn = l.urn LEFT JOIN establishment b ON b.urn = l.other
                WHERE l.urn = :urn OR l.other = :urn ORDER BY l.since, l.urn, l.other
                """,
            arguments: ["urn": urn])
        var seen: Set<Int> = []
        return rows.compactMap { row in
            let link = RegisterLink(urn: row["urn"], other: row["other"], kind: row["kind"], since: row["since"])
            guard let (before, next) = link.succession, (after ? before : next) == urn else { return nil }
            let found = after ? next : before
            guard seen.insert(found).inserted else { return nil }
            return RelatedEstablishment(urn: found, name: found == link.urn ? row["name"] : row["otherName"])
        }
    }
}
