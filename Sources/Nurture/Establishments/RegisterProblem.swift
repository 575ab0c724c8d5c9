/// Why something in a file of the national register can't be taken, and where.
public struct RegisterProblem: Error, Equatable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The heading of the column; empty if the row or the file as a whole is meant.
    public let column: String
    public let cause: Cause

    public init(line: Int, column: String = "", cause: Cause) {
        (self.line, self.column, self.cause) = (line, column, cause)
    }

    public enum Cause: Error, Equatable, Sendable {
        case notAURN, notANumber(ClosedRange<Int>), notADate, tooLong, noName, halfAPlace, unreadable, strayQuote
        case ragged(cells: Int, headings: Int), urnOfAnotherRow(line: Int)
        /// Nothing of the file can be used.
        case lacksColumns([String])
    }

    public var sentence: String {
        switch cause {
        case .notAURN: "This is not a URN. It has five or six digits."
        case .notANumber(let range): "This is not a whole number from \(range.lowerBound) to \(range.upperBound)."
        case .notADate: "This is not a date. The register writes it as 01-09-2011."
        case .tooLong: "This has more than \(TextLimit.line.characters) characters."
        case .noName: "There is no name."
        case .halfAPlace: "An easting needs a northing, and the other way round."
        case .unreadable: "There is a character here that is neither UTF-8 nor Windows-1252."
        case .strayQuote: "There is a quotation mark inside this cell."
        case .ragged(let cells, let headings): "This row has \(cells) cells and the headings have \(headings)."
        case .urnOfAnotherRow(let line): "Line \(line) has the same URN, and its row was taken."
        case .lacksColumns(let headings):
            "This file lacks \(headings.count == 1 ? "the column" : "the columns") \(headings.map { "“\($0)”" }.listed). Download it from the register again as CSV, with all fields."
        }
    }

    /// With its place: "Line 7, OpenDate: …"
    public var written: String { "Line \(line)\(column.isEmpty ? "" : ", \(column)"): \(sentence)" }
}
