import GRDB
import Nurture

extension Transaction {
    /// How far the nearest of these schools is from another one, as the crow flies; nil where no two places are known.
    func nearest(of schools: [SchoolName], to school: ID<School>) throws -> MatchReason? {
        guard let here = try gridPoint(of: school) else { return nil }
        let distances = try Set(schools).filter { $0.id != school }.compactMap { other in
            try gridPoint(of: other.id).map { (metres: here.distance(to: $0), name: other.name) }
        }
        return distances.min { ($0.metres, $0.name) < ($1.metres, $1.name) }.map { .distance(metres: $0.metres, from: $0.name) }
    }

    /// Where the national register says that a school is.
    private func gridPoint(of school: ID<School>) throws -> GridPoint? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.easting, e.northing FROM school s JOIN establishment e ON e.urn = s.urn
                WHERE s.id = ? AND e.easting IS NOT NULL
                """)
        return try Row.fetchOne(statement, arguments: [school]).flatMap { GridPoint(easting: $0["easting"], northing: $0["northing"]) }
    }
}
