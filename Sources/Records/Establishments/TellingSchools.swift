import GRDB
import Nurture

extension Transaction {
    /// Leaves news for each school that somebody works with and of which the register says something new.
    func tellSchools(of comparison: RegisterComparison) throws {
        let changes = comparison.changes
        let news: [(RegisterNewsKind, [RegisterChange])] = [
            // A better place on the map is no news to a school.
            (.renamed, changes.renamed), (.moved, changes.moved.filter { $0.before != $0.after }), (.closed, changes.closed),
            (.reopened, changes.reopened),
        ]
        let schools = try Dictionary(
            uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT urn, id FROM school").map { ($0["urn"] as Int, $0["id"] as ID<School>) })
        for (kind, changes) in news {
            for change in changes {
                if let school = schools[change.urn] { try tell(school, kind, change.before, change.after) }
            }
        }
        for link in comparison.links {
            guard let (before, after) = link.succession, let school = schools[before] else { continue }
            let name = try String.fetchOne(db, sql: "SELECT name FROM establishment WHERE urn = ?", arguments: [after])
            try tell(school, .successor, String(after), name ?? "")
        }
    }

    private func tell(_ school: ID<School>, _ kind: RegisterNewsKind, _ before: String, _ after: String) throws {
        try db.execute(
            sql: "INSERT INTO registerNews (id, school, kind, before, after, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [ID<RegisterNews>.new(), school, kind.rawValue, before, after, now])
    }
}

extension RegisterLink {
    /// Which school came of which, if it says that one did.
    var succession: (before: Int, after: Int)? {
        let kind = kind.lowercased()
        if kind.hasPrefix("successor") { return (urn, other) }
        return kind.hasPrefix("predecessor") ? (other, urn) : nil
    }
}
