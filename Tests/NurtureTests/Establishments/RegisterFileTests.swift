import Foundation
import Nurture
import Testing

@Suite("A file of the national register")
struct RegisterFileTests {
    private static let headings = "URN,LA (code),EstablishmentName,OpenDate,NumberOfPupils,Easting,Northing,Head"

    private func read(_ bytes: [UInt8]) throws -> RegisterFile {
        var rest = bytes[...]
        return try RegisterFile.read {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(11) }
            return Array(rest.prefix(11))
        }
    }

    private func read(_ rows: String..., headings: String = headings) throws -> RegisterFile {
        try read(Array(([headings] + rows).joined(separator: "\r\n").utf8))
    }

    @Test("is read by the names of its columns, in any order, and the others are left alone")
    func columns() throws {
        let file = try read("ignored,Larkrise,901,123456", headings: "Head,establishmentname,LA (code),URN")
        #expect(file.columns == [.name, .authorityCode])
        #expect(file.rows == [RegisterRow(urn: 123_456, values: [.text("Larkrise"), .text("901")])])
    }

    @Test("reads numbers, days and places; an empty cell says nothing")
    func values() throws {
        let file = try read("123456,901,Larkrise,01-09-1996,210,400000,300000,x", "123457,901,Fernhill,,,,,")
        #expect(file.problems.isEmpty)
        let day = try #require(Day(iso: "1996-09-01"))
        #expect(file.rows[0].values == [.text("Larkrise"), .text("901"), .day(day), .number(210), .number(400_000), .number(300_000)])
        #expect(file.rows[1].values == [.text("Fernhill"), .text("901"), .nothing, .nothing, .nothing, .nothing])
    }

    @Test("may be Windows-1252 or UTF-8, with or without a mark at its beginning")
    func encodings() throws {
        let text = "\(Self.headings)\n123456,901,Ysgol Llŷn – St Agnès’,,,,,\n"
        let western = "\(Self.headings)\n123456,901,School – St Agnès’,,,,,\n"
        #expect(try read(Array(text.utf8)).rows[0].values[0] == .text("Ysgol Llŷn – St Agnès’"))
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).rows[0].values[0] == .text("Ysgol Llŷn – St Agnès’"))
        let bytes = try #require(western.data(using: .windowsCP1252))
        #expect(try read(Array(bytes)).rows[0].values[0] == .text("School – St Agnès’"))
    }

    @Test("keeps a code that nobody knows")
    func unknownCodes() throws {
        let file = try read("123456,ZZ9,Larkrise,17", headings: "URN,LA (code),EstablishmentName,EstablishmentStatus (code)")
        #expect(file.rows[0].values == [.text("Larkrise"), .text("ZZ9"), .text("17")])
        #expect(EstablishmentStatus.isOpen(code: "17", name: nil))
    }

    @Test(
        "names a row that can't be taken by line and column, and takes the others",
        arguments: [
            ("12,901,Larkrise,,,,,", "Line 2, URN: This is not a URN. It has five or six digits."),
            ("123456,901,,,,,,", "Line 2, EstablishmentName: There is no name."),
            ("123456,901,Larkrise,31-02-2020,,,,", "Line 2, OpenDate: This is not a date. The register writes it as 01-09-2011."),
            ("123456,901,Larkrise,,many,,,", "Line 2, NumberOfPupils: This is not a whole number from 0 to 20000."),
            ("123456,901,Larkrise,,,400000,,", "Line 2, Easting: An easting needs a northing, and the other way round."),
            ("123456,901,Larkrise,,,900000,1,", "Line 2, Easting: This is not a whole number from 0 to 700000."),
            ("123456,901,Larkrise,,", "Line 2: This row has 5 cells and the headings have 8."),
            ("123456,901,Lark \"rise\",,,,,", "Line 2, EstablishmentName: There is a quotation mark inside this cell."),
        ])
    func badRows(_ row: String, _ sentence: String) throws {
        let file = try read(row, "123457,901,Fernhill,,,,,")
        #expect(file.problems.map(\.written) == [sentence])
        #expect(file.rows.map(\.urn) == [123_457])
    }

    @Test("has each school once: a second row is named with the first")
    func twice() throws {
        let file = try read("123456,901,Larkrise,,,,,", "123456,901,Fernhill,,,,,")
        #expect(file.rows.count == 1)
        #expect(file.problems.map(\.written) == ["Line 3, URN: Line 2 has the same URN, and its row was taken."])
    }

    @Test("has no place for a school abroad, which stands where there is only sea")
    func abroad() throws {
        #expect(try read("123456,901,Larkrise,,,0,0,").rows[0].values.suffix(2) == [.nothing, .nothing])
    }

    @Test("says which columns are missing, and what to do")
    func missing() throws {
        let problem = try #require(throws: RegisterProblem.self) { _ = try read("1,2", headings: "URN,Postcode") }
        #expect(
            problem.sentence
                == "This file lacks the columns “EstablishmentName” and “LA (code)”. Download it from the register again as CSV, with all fields."
        )
    }

    @Test("is not something else, and not empty")
    func notAFile() {
        #expect(throws: CSVProblem.notText(.document)) { _ = try read(Array("%PDF-1.7".utf8)) }
        #expect(throws: CSVProblem.empty) { _ = try read([]) }
        #expect(throws: CSVProblem.noRows) { _ = try read(Array(Self.headings.utf8)) }
    }
}
