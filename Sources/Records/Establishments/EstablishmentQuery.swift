import GRDB
import Nurture

/// A filter as SQL over `establishment e`, `school s` and what the service has to do with them.
struct EstablishmentQuery {
    private(set) var arguments: StatementArguments
    private var conditions: [String]
    private let order: String

    init(_ filter: EstablishmentFilter, of service: ID<Service>, in area: [String], today: Day) {
        var conditions: [String] = []
        var arguments: StatementArguments = ["service": service, "today": today]
        switch filter.area {
        case .everywhere: break
        case .own where area.isEmpty: break
        case .own:
            let names = area.indices.map { "authority\($0)" }
            conditions.append("e.authorityCode IN (\(names.map { ":\($0)" }.joined(separator: ", ")))")
            for (name, code) in zip(names, area) { arguments += [name: code] }
        case .authority(let code):
            conditions.append("e.authorityCode = :authority")
            arguments += ["authority": code]
        }
        if !filter.phase.isEmpty {
            conditions.append("e.phase = :phase")
            arguments += ["phase": filter.phase]
        }
        if !filter.withClosed { conditions.append("e.isOpen = 1") }
        for (number, word) in EstablishmentQuery.words(of: filter.search).enumerated() {
            let urn = URN(word).map { " OR e.urn = \($0.number)" } ?? ""
            conditions.append("(\(EstablishmentQuery.searched) LIKE :word\(number) ESCAPE '\\'\(urn))")
            arguments += ["word\(number)": "%\(word)%"]
        }
        if let condition = EstablishmentQuery.conditions[filter.selection] { conditions.append(condition) }
        (self.conditions, self.arguments, order) = (conditions, arguments, EstablishmentQuery.orders[filter.order] ?? "e.name, e.urn")
    }

    mutating func restrict(to urn: Int) {
        conditions.append("e.urn = :urn")
        arguments += ["urn": urn]
    }

    var count: String { "\(EstablishmentQuery.anchors) SELECT count(*) \(from)" }

    /// - Parameter columns: of `e`, besides what says how well the service knows it.
    func select(_ columns: String, limit: String = "") -> String {
        """
        \(EstablishmentQuery.anchors)
        SELECT \(columns), \(EstablishmentQuery.lastDay) AS lastDay, \(EstablishmentQuery.isInterested) AS isInterested, \
        \(EstablishmentQuery.isAdvised) AS isAdvised \(from) ORDER BY \(order) \(limit)
        """
    }

    private var from: String {
        "FROM establishment e LEFT JOIN school s ON s.urn = e.urn \(conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))")"
    }

    /// At most six words; apostrophes are left out, since nobody knows which one a name has.
    private static func words(of search: String) -> [String] {
        search.filter { !"'’‘`".contains($0) }.split(whereSeparator: \.isWhitespace).prefix(6).map { word in
            word.reduce(into: "") { $0 += "%_\\".contains($1) ? "\\\($1)" : String($1) }
        }
    }

    private static let searched = """
        (replace(replace(e.name, '''', ''), '’', '') || ' ' || coalesce(e.town, '') || ' ' || replace(coalesce(e.postcode, ''), ' ', ''))
        """

    /// Where the service can be met: its centres, and the schools it works with. `MATERIALIZED` has them looked up once.
    static let anchors = """
        WITH anchor AS MATERIALIZED (
            SELECT name, easting, northing FROM centre WHERE service = :service AND easting IS NOT NULL
            UNION ALL SELECT x.name, x.easting, x.northing FROM partnership p JOIN school y ON y.id = p.school
                JOIN establishment x ON x.urn = y.urn
                WHERE p.service = :service AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today) AND x.easting IS NOT NULL)
        """

    private static let squared = """
        (SELECT min((e.easting - a.easting) * (e.easting - a.easting) + (e.northing - a.northing) * (e.northing - a.northing)) FROM anchor a)
        """

    /// The last day on which the service worked or works with it; nil where it never did.
    private static let lastDay = """
        (SELECT max(coalesce(p.endsOn, '9999-12-31')) FROM partnership p WHERE p.school = s.id AND p.service = :service AND p.startsOn <= :today)
        """
    private static let isInterested = "EXISTS (SELECT 1 FROM interest i WHERE i.service = :service AND i.urn = e.urn)"
    private static let isAdvised = "EXISTS (SELECT 1 FROM establishmentNote n WHERE n.service = :service AND n.urn = e.urn)"

    private static let conditions: [EstablishmentFilter.Selection: String] = [
        .never: "\(lastDay) IS NULL", .farOut: "\(lastDay) IS NULL AND \(squared) >= \(GridPoint.farOut * GridPoint.farOut)",
        .interested: isInterested, .advised: isAdvised, .known: "\(lastDay) IS NOT NULL",
    ]

    private static let orders: [EstablishmentFilter.Order: String] = [
        .nearest: "e.easting IS NULL, \(squared), e.name, e.urn", .farthest: "e.easting IS NULL, \(squared) DESC, e.name, e.urn",
        .largest: "e.pupils DESC, e.name, e.urn",
    ]
}
