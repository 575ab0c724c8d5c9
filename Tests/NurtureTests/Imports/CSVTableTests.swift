import Nurture
import Testing

@Suite struct CSVTableTests {
    private func read(_ text: String) throws -> CSVTable { try CSVTable.read(Array(text.utf8)).get() }
    private func problem(_ bytes: [UInt8]) -> CSVProblem? {
        if case .failure(let problem) = CSVTable.read(bytes) { problem } else { nil }
    }
    private func problem(_ text: String) -> CSVProblem? { problem(Array(text.utf8)) }

    @Test(arguments: [(",", "\n"), (";", "\r\n"), ("\t", "\r")])
    func `reads any separator and any line ending`(separator: String, ending: String) throws {
        let rows = [["Forename", "Surname", "DOB"], ["Zoë", "O'Brien", "09/03/2017"], ["Sam", "", "1 May 2018"]]
        let table = try read(rows.map { $0.joined(separator: separator) }.joined(separator: ending) + ending)
        #expect(table.separator == Character(separator))
        #expect(table.headings == rows[0])
        #expect(table.rows == [CSVTable.Row(line: 2, cells: rows[1]), CSVTable.Row(line: 3, cells: rows[2])])
    }

    @Test func `a separator inside quotation marks separates nothing`() throws {
        let table = try read("\"Name; first, last\",DOB\n\"Ple, Sam\",\"say \"\"hi\"\"\"\n \"a\" , b\n\"two\r\nlines\",c\nd,e")
        #expect(table.separator == ",")
        #expect(table.headings == ["Name; first, last", "DOB"])
        #expect(table.rows.map(\.cells) == [["Ple, Sam", "say \"hi\""], ["a", " b"], ["two\r\nlines", "c"], ["d", "e"]])
        #expect(table.rows.map(\.line) == [2, 3, 4, 6])
        #expect(table.rows.allSatisfy { $0.problem == nil })
    }

    @Test func `letters arrive whole from every encoding that schools' systems write`() throws {
        let text = "Name,DOB\r\nZoë Núñez’s €,x\r\n"
        let expected = ["Zoë Núñez’s €", "x"]
        let windows: [UInt8] =
            Array("Name,DOB\r\nZo".utf8) + [0xEB] + Array(" N".utf8) + [0xFA, 0xF1] + Array("ez".utf8) + [0x92] + Array("s ".utf8) + [0x80]
            + Array(",x\r\n".utf8)
        let bigEndian: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let littleEndian: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let cases: [([UInt8], ListEncoding)] = [
            (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8), (windows, .windows1252), (bigEndian, .utf16),
            (littleEndian, .utf16),
        ]
        for (bytes, encoding) in cases {
            let table = try CSVTable.read(bytes).get()
            #expect(table.encoding == encoding)
            #expect(table.headings == ["Name", "DOB"])
            #expect(table.rows.map(\.cells) == [expected])
        }
    }

    @Test func `empty lines, empty rows and a spreadsheet's empty cells to the right are nothing`() throws {
        let table = try read("\n\nName,DOB,,\n\nSam Ple,x,,\n,,,\n  ,\nAyo B,y\n\n")
        #expect(table.headings == ["Name", "DOB"])
        #expect(table.rows.map(\.cells) == [["Sam Ple", "x"], ["Ayo B", "y"]])
        #expect(table.rows.map(\.line) == [5, 8])
        #expect(table.rows.allSatisfy { $0.problem == nil })
    }

    @Test func `Excel's own line about the separator is believed and left out`() throws {
        let table = try read("sep=;\r\nName, first;DOB\r\nSam;x\r\n")
        #expect(table.headings == ["Name, first", "DOB"])
        #expect(table.rows == [CSVTable.Row(line: 3, cells: ["Sam", "x"])])
    }

    @Test func `a ragged row is named and the others are read`() throws {
        let table = try read("Name,DOB,UPN\nSam,x\nAyo,y,\nKai,z,1,2\n")
        #expect(table.rows.map(\.problem) == [.ragged(line: 2, cells: 2, headings: 3), nil, .ragged(line: 4, cells: 4, headings: 3)])
        #expect(table.rows.allSatisfy { $0.cells.count == 3 })
        #expect(table.rows[0].problem?.sentence.contains("2 cells and the headings have 3") == true)
    }

    @Test func `a quotation mark in the wrong place is named by line and column`() throws {
        let table = try read("Name,DOB\nSam \"S\" Ple,x\nKai,\"y\"z\nAyo,y\n")
        #expect(table.rows.map(\.problem) == [.strayQuote(line: 2, column: 1), .strayQuote(line: 3, column: 2), nil])
        #expect(table.rows[0].cells == ["Sam \"S\" Ple", "x"])
    }

    @Test func `an unclosed quotation mark is named by the line where it opens`() {
        #expect(problem("Name,DOB\nSam,x\nAyo,\"y\nKai,z\n") == .unclosedQuote(line: 3))
        #expect(problem("Name,DOB\nSam,x\nAyo,\"y\nKai,\"z\nLou,x\n") == .unclosedQuote(line: 3))
        #expect(CSVProblem.unclosedQuote(line: 3).sentence.contains("line 3"))
    }

    @Test func `a file that is no list is told from what it is`() {
        #expect(problem([]) == .empty)
        #expect(problem("\n \r\n") == .empty)
        #expect(problem("Name,DOB\n\n") == .noRows)
        #expect(problem([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]) == .notText(.workbook))
        #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .notText(.oldWorkbook))
        #expect(problem("%PDF-1.7") == .notText(.document))
        #expect(problem("\u{FEFF} <HTML><table>") == .notText(.webPage))
        #expect(problem("Name,DOB\nSam\0,x") == .notText(.unknown))
        #expect(problem([0x4E, 0x00, 0x61, 0x00]) == .notText(.unknown))
        #expect(problem([0xFF, 0xFE, 0x4E]) == .notText(.unknown))
        #expect(problem(Array("Name\nSam\nZo".utf8) + [0x81]) == .unreadable(line: 3))
        for kind in [FileKind.workbook, .oldWorkbook, .document, .webPage, .unknown] {
            #expect(CSVProblem.notText(kind).sentence.contains("CSV"))
        }
    }

    @Test func `there are limits, and each says which`() throws {
        let rows = String(repeating: "Sam,x\n", count: 5_000)
        #expect(try read("Name,DOB\n" + rows).rows.count == 5_000)
        #expect(problem("Name,DOB\n" + rows + "Ayo,y\n") == .tooManyRows)
        #expect(try read(String(repeating: "a,", count: 199) + "a\n" + String(repeating: "b,", count: 199) + "b").headings.count == 200)
        #expect(problem(String(repeating: "a,", count: 200) + "a\nb") == .tooManyColumns(line: 1))
        #expect(problem([UInt8](repeating: 0x61, count: CSVTable.mostBytes + 1)) == .tooLarge)
        let table = try read("Name,DOB\n" + String(repeating: "é", count: 2_000) + ",x\nSam," + String(repeating: "é", count: 2_001))
        #expect(table.rows.map(\.problem) == [nil, .longCell(line: 3, column: 2)])
    }

    @Test func `a column without a heading has a number`() throws {
        let table = try read("Name,,DOB\nSam,,x\n")
        #expect((0...3).map(table.name) == ["Name", "Column 2", "DOB", "Column 4"])
    }

    @Test func `whatever cells say comes back, quoted as RFC 4180 says`() throws {
        var chance = SmallChance(seed: 1)
        let signs = ["a", "é", "🎻", "\"", ",", ";", "\t", "\n", "\r\n", " ", "’", "1"]
        for _ in 0..<300 {
            let rows = (0..<3).map { number in
                (0..<4).map { _ in
                    "\(number)"
                        + (0..<Int.random(in: 0...8, using: &chance)).map { _ in signs[Int.random(in: signs.indices, using: &chance)] }
                        .joined()
                }
            }
            let list = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") }.joined(separator: "\r\n")
            let table = try read("one;two;three;four\r\n" + list)
            #expect(table.rows.map(\.cells) == rows)
            #expect(table.rows.allSatisfy { $0.problem == nil })
        }
    }

    @Test func `whatever bytes come, the reader ends and every row has a cell for each heading`() {
        var chance = SmallChance(seed: 2)
        let telling: [UInt8] = Array("\",;\t\r\n ab=".utf8) + [0x00, 0x81, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x92]
        var read = 0
        for round in 0..<4_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
                round.isMultiple(of: 4)
                    ? UInt8.random(in: 0...255, using: &chance)
                    : telling[Int.random(in: 0..<(round.isMultiple(of: 2) ? telling.count : 10), using: &chance)]
            }
            guard case .success(let table) = CSVTable.read(bytes) else { continue }
            read += 1
            #expect(table.rows.allSatisfy { $0.cells.count == table.headings.count && $0.line <= bytes.count + 1 })
        }
        #expect(read > 500)
    }
}
