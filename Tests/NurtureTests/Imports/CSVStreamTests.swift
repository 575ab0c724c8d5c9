import Nurture
import Testing

@Suite("A file that is read as a stream")
struct CSVStreamTests {
    /// The rows with their lines, read in pieces of a size.
    private func rows(_ text: String, by size: Int) throws -> [(line: Int, cells: [String])] {
        var stream = CSVStream()
        var rows: [(Int, [String])] = []
        func keep(_ row: CSVStream.Row) {
            rows.append((row.line, (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }))
        }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            try stream.take(Array(rest.prefix(size)), keep)
            rest = rest.dropFirst(size)
        }
        try stream.end(keep)
        return rows
    }

    @Test("is the same in whatever pieces it comes", arguments: [1, 2, 3, 5, 1_000])
    func pieces(_ size: Int) throws {
        let found = try rows("a,\"b, \"\"c\"\"\",\r\n\r\n\"two\r\nlines\",é,x\nlast,,", by: size)
        #expect(found.map(\.line) == [1, 3, 5])
        #expect(found.map(\.cells) == [["a", "b, \"c\"", ""], ["two\nlines", "é", "x"], ["last", "", ""]])
    }

    @Test("may end its lines in any of three ways", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let found = try rows(["a,b", "c,d"].joined(separator: end) + end, by: 2)
        #expect(found.map(\.cells) == [["a", "b"], ["c", "d"]])
        #expect(found.map(\.line) == [1, 2])
    }

    @Test("says on which line a quotation mark opens that is never closed")
    func unclosed() {
        #expect(throws: CSVProblem.unclosedQuote(line: 2)) { _ = try rows("a\nb,\"c\nd\n", by: 3) }
    }

    @Test("gives up early on a cell that swallows the file")
    func swallowed() {
        let text = "a\n\"" + String(repeating: "x", count: 2 << 20)
        #expect(throws: CSVProblem.unclosedQuote(line: 2)) { _ = try rows(text, by: 1 << 16) }
    }

    @Test("marks the cell with a quotation mark where none belongs")
    func stray() throws {
        var stream = CSVStream()
        var stray: [Int?] = []
        try stream.take(Array("a,b \"c\"\nd,\"e\" f\ng,h\n".utf8)) { stray.append($0.strayQuote) }
        try stream.end { stray.append($0.strayQuote) }
        #expect(stray == [1, 1, nil])
    }
}
