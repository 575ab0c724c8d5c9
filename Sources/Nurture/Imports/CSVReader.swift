/// Takes a text apart into rows of cells, as RFC 4180 says, with any of three separators and any line ending.
struct CSVReader {
    private let scalars: ArraySlice<Unicode.Scalar>
    private let separator: Unicode.Scalar
    private var place: Int
    private var line: Int
    private var problem: CSVProblem?

    init(_ scalars: ArraySlice<Unicode.Scalar>, separator: Unicode.Scalar, line: Int) {
        self.scalars = scalars
        place = scalars.startIndex
        self.separator = separator
        self.line = line
    }

    /// The next row with something in it; nil at the end.
    mutating func next() throws(CSVProblem) -> CSVTable.Row? {
        while place < scalars.endIndex {
            let row = try readRow()
            if row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { return row }
        }
        return nil
    }

    private mutating func readRow() throws(CSVProblem) -> CSVTable.Row {
        let start = line
        problem = nil
        var cells = [try readCell(column: 1)]
        while place < scalars.endIndex, scalars[place] == separator {
            place += 1
            guard cells.count < CSVTable.mostColumns else { throw .tooManyColumns(line: start) }
            cells.append(try readCell(column: cells.count + 1))
        }
        takeLineEnd()
        return CSVTable.Row(line: start, cells: cells, problem: problem)
    }

    private mutating func readCell(column: Int) throws(CSVProblem) -> String {
        var cell = Cell(line: line, column: column)
        if takeSpaces(before: "\"") {
            try readQuoted(into: &cell)
        } else {
            readPlain(into: &cell)
        }
        problem = problem ?? cell.problem
        return String(cell.text)
    }

    private mutating func readQuoted(into cell: inout Cell) throws(CSVProblem) {
        let opened = line
        place += 1
        while true {
            guard place < scalars.endIndex else { throw .unclosedQuote(line: opened) }
            let scalar = scalars[place]
            if scalar == "\"" {
                place += 1
                guard place < scalars.endIndex, scalars[place] == "\"" else { break }
            }
            if scalar == "\n" || (scalar == "\r" && !(place + 1 < scalars.endIndex && scalars[place + 1] == "\n")) { line += 1 }
            cell.append(scalar)
            place += 1
        }
        while place < scalars.endIndex, scalars[place] == " " { place += 1 }
        guard !isAtCellEnd else { return }
        // A cell that runs over lines and then goes on behind its quotation mark has swallowed the rows between.
        guard line == opened else { throw .unclosedQuote(line: opened) }
        cell.problem = .strayQuote(line: cell.line, column: cell.column)
        readPlain(into: &cell)
    }

    private mutating func readPlain(into cell: inout Cell) {
        while !isAtCellEnd {
            if scalars[place] == "\"" { cell.problem = .strayQuote(line: cell.line, column: cell.column) }
            cell.append(scalars[place])
            place += 1
        }
    }

    private var isAtCellEnd: Bool {
        place >= scalars.endIndex || scalars[place] == separator || scalars[place] == "\n" || scalars[place] == "\r"
    }

    /// Spaces around a quoted cell are no part of it.
    private mutating func takeSpaces(before wanted: Unicode.Scalar) -> Bool {
        guard let next = scalars[place...].firstIndex(where: { $0 != " " }), scalars[next] == wanted else { return false }
        place = next
        return true
    }

    private mutating func takeLineEnd() {
        guard place < scalars.endIndex else { return }
        place += scalars[place] == "\r" && place + 1 < scalars.endIndex && scalars[place + 1] == "\n" ? 2 : 1
        line += 1
    }
}

private struct Cell {
    let line: Int
    let column: Int
    var text = String.UnicodeScalarView()
    var length = 0
    var problem: CSVProblem?

    mutating func append(_ scalar: Unicode.Scalar) {
        length += 1
        if length <= CSVTable.mostCharacters { text.append(scalar) } else { problem = .longCell(line: line, column: column) }
    }
}
