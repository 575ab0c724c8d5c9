/// A list as a school's system writes it: headings, and rows with as many cells. Source: RFC 4180, read strictly.
public struct CSVTable: Sendable, Equatable {
    public static let mostRows = 5_000
    public static let mostColumns = 200
    public static let mostCharacters = 2_000
    public static let mostBytes = 8 << 20

    public struct Row: Sendable, Equatable, Codable {
        /// The line of the file on which the row begins, from 1.
        public let line: Int
        public let cells: [String]
        /// Why the cells can't be trusted to stand under their headings; nil if they can.
        public let problem: CSVProblem?

        public init(line: Int, cells: [String], problem: CSVProblem? = nil) {
            self.line = line
            self.cells = cells
            self.problem = problem
        }
    }

    public let headings: [String]
    public let rows: [Row]
    public let separator: Character
    public let encoding: ListEncoding

    /// Reads a file. Rows that don't fit are among ``rows``, each with its problem; a failure means that nothing can be read.
    public static func read(_ bytes: [UInt8]) -> Result<CSVTable, CSVProblem> {
        Result { () throws(CSVProblem) in try CSVTable(bytes) }
    }

    /// A table that was read before.
    public init(headings: [String], rows: [Row], separator: Character, encoding: ListEncoding) {
        (self.headings, self.rows, self.separator, self.encoding) = (headings, rows, separator, encoding)
    }

    private init(_ bytes: [UInt8]) throws(CSVProblem) {
        guard bytes.count <= CSVTable.mostBytes else { throw .tooLarge }
        if let kind = FileKind(bytes) { throw .notText(kind) }
        let list = try ListText(bytes)
        let beginning = ListBeginning(Array(list.text.unicodeScalars))
        var reader = CSVReader(beginning.rest, separator: beginning.separator, line: beginning.line)
        guard let first = try reader.next() else { throw .empty }
        var headings = first.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        while headings.last == "" { headings.removeLast() }
        var rows: [Row] = []
        while let row = try reader.next() {
            guard rows.count < CSVTable.mostRows else { throw .tooManyRows }
            rows.append(row.fitted(to: headings.count))
        }
        guard !rows.isEmpty else { throw .noRows }
        (self.headings, self.rows, separator, encoding) = (headings, rows, Character(beginning.separator), list.encoding)
    }

    /// A column's heading, or "Column 4" where it has none. The number counts from 0.
    public func name(ofColumn number: Int) -> String {
        headings.indices.contains(number) && !headings[number].isEmpty ? headings[number] : "Column \(number + 1)"
    }
}

extension CSVTable.Row {
    /// Empty cells beyond the headings are what spreadsheets leave behind; anything else that is missing or too many is a problem.
    fileprivate func fitted(to count: Int) -> CSVTable.Row {
        let used = (cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1) + 1
        let isRagged = cells.count < count || used > count
        let fitted = Array(cells.prefix(count)) + Array(repeating: "", count: max(0, count - cells.count))
        return CSVTable.Row(
            line: line, cells: fitted, problem: problem ?? (isRagged ? .ragged(line: line, cells: cells.count, headings: count) : nil))
    }
}
