/// Takes a file that is too large to be held into rows while it is read: RFC 4180 with commas, any line ending, and nothing kept but
/// the row at hand.
public struct CSVStream {
    /// One row, its cells as bytes without their quotation marks. It is good until the next one.
    public struct Row {
        /// The line of the file on which the row begins, from 1.
        public fileprivate(set) var line = 1
        fileprivate var bytes: [UInt8] = []
        fileprivate var ends: [Int] = []
        /// The first cell, counted from 0, that has a quotation mark where none belongs.
        public fileprivate(set) var strayQuote: Int?

        public var count: Int { ends.count }
        /// Whether there is nothing in any cell.
        var isEmpty: Bool { bytes.isEmpty && ends.count <= 1 }

        public subscript(_ cell: Int) -> ArraySlice<UInt8> { bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]] }
    }

    private enum Place { case cellStart, plain, quoted, afterQuote }

    private static let mostBytes = 1 << 20
    private var row = Row()
    private var place = Place.cellStart
    private var line = 1
    private var opened = 1
    private var followsReturn = false

    public init() {}

    /// Reads a piece of the file and hands over each row that ends in it.
    /// - Throws: ``CSVProblem/unclosedQuote(line:)``, or what the reader of rows throws.
    public mutating func take(_ bytes: [UInt8], _ each: (Row) throws -> Void) throws {
        for byte in bytes {
            if byte == newline {
                if followsReturn { followsReturn = false } else { try take(lineEnd: byte, each) }
            } else {
                followsReturn = false
                if byte == carriageReturn { try take(lineEnd: byte, each) } else { take(byte) }
            }
        }
        guard row.bytes.count <= CSVStream.mostBytes else { throw CSVProblem.unclosedQuote(line: opened) }
    }

    /// The last row need not end with a line.
    public mutating func end(_ each: (Row) throws -> Void) throws {
        guard place != .quoted else { throw CSVProblem.unclosedQuote(line: opened) }
        try endRow(each)
    }

    private mutating func take(lineEnd byte: UInt8, _ each: (Row) throws -> Void) throws {
        line += 1
        followsReturn = byte == carriageReturn
        guard place != .quoted else { return row.bytes.append(newline) }
        try endRow(each)
    }

    private mutating func take(_ byte: UInt8) {
        switch (place, byte) {
        case (.quoted, quotationMark): place = .afterQuote
        case (.quoted, _): row.bytes.append(byte)
        case (.cellStart, quotationMark): (place, opened) = (.quoted, line)
        case (.afterQuote, quotationMark):
            row.bytes.append(byte)
            place = .quoted
        case (_, comma):
            row.ends.append(row.bytes.count)
            place = .cellStart
        default:
            if byte == quotationMark || place == .afterQuote { row.strayQuote = row.strayQuote ?? row.ends.count }
            row.bytes.append(byte)
            place = .plain
        }
    }

    private mutating func endRow(_ each: (Row) throws -> Void) throws {
        row.ends.append(row.bytes.count)
        if !row.isEmpty { try each(row) }
        row.bytes.removeAll(keepingCapacity: true)
        row.ends.removeAll(keepingCapacity: true)
        (row.line, row.strayQuote, place) = (line, nil, .cellStart)
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quotationMark = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
