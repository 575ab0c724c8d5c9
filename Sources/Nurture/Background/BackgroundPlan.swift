/// What a list with background data would bring: for each row the pupil it fits, what it says and what would be kept aside.
public struct BackgroundPlan: Sendable, Equatable {
    public enum Fate: Sendable, Equatable {
        /// The key of the pupil, and what the row says of each item, in the columns' order.
        case fits(key: String)
        /// Nobody of the school's nominated pupils: the row is left out.
        case nobody
        case severalPupils
        case sameInFileTwice(firstLine: Int)
        case unreadable(String)
    }

    public struct Entry: Sendable, Equatable {
        /// The line of the file, from 1.
        public let line: Int
        public let fate: Fate
        /// What the row says, by item; empty cells are not among them.
        public let cells: [BackgroundItem: String]
    }

    public let entries: [Entry]

    public init(_ table: CSVTable, _ mapping: BackgroundMapping, known: [KnownPupil], today: Day) {
        var seen: [String: Int] = [:]
        let year = AcademicYear(containing: today)
        entries = table.rows.map { row in
            let cells = BackgroundPlan.cells(of: row, mapping)
            if let problem = row.problem { return Entry(line: row.line, fate: .unreadable(problem.sentence), cells: cells) }
            let pupil = PupilRow(row, of: table, mapping: mapping.ofPupils, in: year, today: today)
            let fitting = BackgroundPlan.fitting(pupil, known)
            guard let key = fitting.first else { return Entry(line: row.line, fate: .nobody, cells: cells) }
            guard fitting.count == 1 else { return Entry(line: row.line, fate: .severalPupils, cells: cells) }
            if let line = seen[key] { return Entry(line: row.line, fate: .sameInFileTwice(firstLine: line), cells: cells) }
            seen[key] = row.line
            return Entry(line: row.line, fate: .fits(key: key), cells: cells)
        }
    }

    /// By the UPN, or by name and birth date unless the UPNs say that they are two. A row that means one by the one and another by the
    /// other fits both.
    private static func fitting(_ row: PupilRow, _ known: [KnownPupil]) -> Set<String> {
        let fitting = known.filter { pupil in
            if let upn = row.upn?.text, let other = pupil.upn { return upn == other }
            return row.birthDate == pupil.birthDate && row.name.identity == pupil.name.identity
        }
        return Set(fitting.map(\.key))
    }

    private static func cells(of row: CSVTable.Row, _ mapping: BackgroundMapping) -> [BackgroundItem: String] {
        var cells: [BackgroundItem: String] = [:]
        for (place, column) in mapping.columns.enumerated() {
            guard case .item(let item)? = column, row.cells.indices.contains(place) else { continue }
            let text = row.cells[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty { cells[item] = String(text.prefix(TextLimit.line.characters)) }
        }
        return cells
    }
}
