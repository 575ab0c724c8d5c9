import Foundation
import GRDB
import Nurture

extension Desk {
    /// What the columns of a list probably mean: as they were chosen for this school before, or else as their headings say.
    public func suggestedColumns(for headings: [String], at school: ID<School>) async throws -> [PupilColumn?] {
        try await records.inSnapshot { try $0.suggestedColumns(for: headings, at: school) }
    }
}

private let leftOut = "leftOut"

extension Transaction {
    func suggestedColumns(for headings: [String], at school: ID<School>) throws -> [PupilColumn?] {
        let remembered = try digests(of: headings, at: school).map { digest in
            try String.fetchOne(
                db, sql: "SELECT means FROM importColumn WHERE school = ? AND header = ?", arguments: [school, digest])
        }
        var columns = remembered.map { $0.flatMap(PupilColumn.init(rawValue:)) }
        for (place, guess) in ColumnGuess.guess(headings).enumerated() where remembered[place] == nil && !columns.contains(guess) {
            var more = columns
            more[place] = guess
            if !ColumnMapping(more).problems.contains(.nameTwoWays) { columns = more }
        }
        return columns
    }

    /// Keeps digests of the headings and never what they say.
    func remember(_ columns: [PupilColumn?], of headings: [String], at school: ID<School>) throws {
        for (digest, column) in zip(try digests(of: headings, at: school), columns) {
            try db.execute(
                sql: """
                    INSERT INTO importColumn (school, header, means) VALUES (?, ?, ?)
                    ON CONFLICT (school, header) DO UPDATE SET means = excluded.means
                    """,
                arguments: [school, digest, column?.rawValue ?? leftOut])
        }
    }

    /// A heading that is there a second time is another one.
    private func digests(of headings: [String], at school: ID<School>) throws -> [Data] {
        var seen: [String: Int] = [:]
        return headings.map { heading in
            let name = heading.lowercased()
            seen[name, default: 0] += 1
            return master.digest("\(school)|\(seen[name] ?? 1)|\(name)", for: "import columns")
        }
    }
}
