/// One establishment as a file of the register has it: a value for each of the file's columns.
public struct RegisterRow: Sendable, Equatable {
    public let urn: Int
    /// In the order of ``RegisterFile/columns``, without the URN.
    public let values: [RegisterValue]

    public init(urn: Int, values: [RegisterValue]) {
        (self.urn, self.values) = (urn, values)
    }
}

/// A file of the national register, as far as it can be used.
public struct RegisterFile: Sendable, Equatable {
    /// Those that the file has, without the URN.
    public let columns: [RegisterColumn]
    public let rows: [RegisterRow]
    /// Rows that were left out, in the order of the file.
    public let problems: [RegisterProblem]

    public init(columns: [RegisterColumn], rows: [RegisterRow], problems: [RegisterProblem] = []) {
        (self.columns, self.rows, self.problems) = (columns, rows, problems)
    }

    /// Reads a whole file from pieces of it, one after another until there is none.
    /// - Throws: ``CSVProblem`` or ``RegisterProblem`` if nothing of it can be used.
    public static func read(_ next: () throws -> [UInt8]?) throws -> RegisterFile {
        var reading = RegisterReading()
        try HeadedCSV.read(next) { headings, row in try reading.take(headings, row) }
        return try reading.file()
    }
}

/// What has been read of a file so far.
private struct RegisterReading {
    private var columns: [(column: RegisterColumn, place: Int)] = []
    private var rows: [RegisterRow] = []
    private var problems: [RegisterProblem] = []
    private var lines: [Int: Int] = [:]

    mutating func take(_ headings: HeadedCSV, _ row: CSVStream.Row) throws {
        if columns.isEmpty { columns = try found(headings) }
        do throws(RegisterProblem) {
            let read = try read(row, headings)
            if let other = lines[read.urn] { throw problem(row, .urn, .urnOfAnotherRow(line: other)) }
            lines[read.urn] = row.line
            rows.append(read)
        } catch {
            problems.append(error)
        }
    }

    func file() throws -> RegisterFile {
        guard !lines.isEmpty || !problems.isEmpty else { throw CSVProblem.noRows }
        return RegisterFile(columns: columns.map(\.column).filter { $0 != .urn }, rows: rows, problems: problems)
    }

    private func found(_ headings: HeadedCSV) throws -> [(RegisterColumn, Int)] {
        let found = RegisterColumn.allCases.compactMap { column in headings[column.heading].map { (column, $0) } }
        let missing = RegisterColumn.required.filter { column in !found.contains { $0.0 == column } }
        guard missing.isEmpty else {
            throw RegisterProblem(line: headings.line, cause: .lacksColumns(missing.map(\.heading)))
        }
        return found
    }

    private func read(_ row: CSVStream.Row, _ headings: HeadedCSV) throws(RegisterProblem) -> RegisterRow {
        try headings.check(row)
        var urn: Int?
        var values: [RegisterValue] = []
        var place: [RegisterColumn: Int] = [:]
        for (column, cell) in columns {
            let text = try headings.text(row, cell)
            guard column != .urn else {
                urn = URN(text)?.number
                continue
            }
            do throws(RegisterProblem.Cause) {
                values.append(try RegisterValue(text, for: column))
            } catch {
                throw problem(row, column, error)
            }
            if [.easting, .northing].contains(column), values.last != .nothing { place[column] = values.count - 1 }
        }
        guard let urn else { throw problem(row, .urn, .notAURN) }
        if values.first == .nothing { throw problem(row, .name, .noName) }
        if place.count == 1, let half = place.first { throw problem(row, half.key, .halfAPlace) }
        // Schools abroad stand at the grid's origin, where there is only sea.
        if place.values.allSatisfy({ values[$0] == .number(0) }) { for half in place.values { values[half] = .nothing } }
        return RegisterRow(urn: urn, values: values)
    }

    private func problem(_ row: CSVStream.Row, _ column: RegisterColumn, _ cause: RegisterProblem.Cause) -> RegisterProblem {
        RegisterProblem(line: row.line, column: column.heading, cause: cause)
    }
}
