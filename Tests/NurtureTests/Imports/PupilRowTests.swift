import Nurture
import Testing

@Suite struct PupilRowTests {
    private static let columns: [PupilColumn?] = [.givenName, .familyName, .birthDate, .yearGroup, .upn, nil]

    private func rows(_ text: String, _ columns: [PupilColumn?] = columns) throws -> [PupilRow] {
        let table = try CSVTable.read(Array(text.utf8)).get()
        let today = try #require(Day(iso: "2026-11-03"))
        return table.rows.map {
            PupilRow($0, of: table, mapping: ColumnMapping(columns), in: AcademicYear(containing: today), today: today)
        }
    }

    private func row(_ cells: String) throws -> PupilRow { try #require(try rows("First,Last,DOB,Year,UPN,Form\n\(cells)\n").first) }

    @Test func `a good row is read through its mapping`() throws {
        let row = try row("  Zoë ,O'Brien  Lee,09/03/2017,Y5,B801200005001,4 Oak")
        #expect(row.line == 2)
        #expect(row.name == PupilName(given: "Zoë", family: "O'Brien Lee"))
        #expect(row.birthDate?.iso == "2017-03-09")
        #expect(row.yearGroup == YearGroup(5))
        #expect(row.upn?.text == "B801200005001")
        #expect(row.problems.isEmpty)
        #expect(row.warnings == [])
    }

    @Test func `a missing year group follows from the birth date`() throws {
        let row = try row("Zoë,Lee,31/08/2022,,,")
        #expect(row.yearGroup == .reception)
        #expect(!row.isYearGroupStated)
        #expect(row.problems.isEmpty && row.warnings.isEmpty)
    }

    @Test func `a stated year group that differs is kept with a warning`() throws {
        let row = try row("Zoë,Lee,09/03/2017,Year 3,,")
        #expect(row.yearGroup == YearGroup(3))
        #expect(row.problems.isEmpty)
        #expect(row.warnings.map(\.sentence) == ["Year 3 is kept. By the birth date it would be Year 5, so check that it is meant."])
        #expect(row.warnings.map(\.column) == ["Year"])
    }

    @Test func `each problem says where it is and what to do`() throws {
        let row = try row(",42,09/03/17,Oak,Q207000016049,")
        #expect(
            row.problems.map(\.cause) == [
                .noGivenName, .notAName, .birthDate(.twoDigitYear), .yearGroup, .upn(.checkLetter("P")),
            ])
        #expect(row.problems.map(\.column) == ["First", "Last", "DOB", "Year", "UPN"])
        #expect(row.problems[2].written == "Line 2, DOB: Write the year with four digits, as in 09/03/2017.")
    }

    @Test func `a layout problem comes with its row`() throws {
        let ragged = try row("Zoë,Lee,09/03/2017")
        #expect(ragged.problems.count == 1)
        #expect(ragged.problems.first?.written.hasPrefix("Line 2: This row has 3 cells") == true)
        #expect(try row("Zoë,Lee \"L\",09/03/2017,,,").problems.map(\.column) == ["Last"])
    }

    @Test func `a name has its limit`() throws {
        #expect(try row(String(repeating: "e", count: 201) + ",Lee,09/03/2017,,,").problems.map(\.cause) == [.longName])
    }

    @Test func `a temporary UPN and an unknown authority are warnings`() throws {
        let texts = ["99920000500A", "999200005001"].map { rest in
            "ABCDEFGHJKLMNPQRTUVWXYZ".map { "\($0)\(rest)" }.first { (try? UPN.read($0).get()) != nil } ?? ""
        }
        #expect(try row("Zoë,Lee,09/03/2017,,\(texts[0]),").warnings.count == 2)
        let row = try row("Zoë,Lee,09/03/2017,,\(texts[1]),")
        #expect(row.warnings.count == 1)
        #expect(row.warnings.first?.sentence.contains("999") == true)
        #expect(row.problems.isEmpty)
    }

    @Test func `a full name is taken apart at its comma, or else after the first word with a warning`() throws {
        let read = try rows(
            "Name;DOB\nO'Brien Lee, Zoë Ann;09/03/2017\nZoë O'Brien Lee;09/03/2017\nZoë;09/03/2017\n, Zoë;09/03/2017\nLee,;09/03/2017\n;09/03/2017\n",
            [.fullName, .birthDate])
        #expect(read[0].name == PupilName(given: "Zoë Ann", family: "O'Brien Lee"))
        #expect(read[0].warnings.isEmpty)
        #expect(read[1].name == PupilName(given: "Zoë", family: "O'Brien Lee"))
        #expect(read[1].warnings.map(\.cause) == [.nameWasSplit(read[1].name)])
        #expect(read[2].problems.map(\.cause) == [.fullNameOfOneWord])
        #expect(read[3].problems.map(\.cause) == [.noFamilyName])
        #expect(read[4].problems.map(\.cause) == [.noGivenName])
        #expect(read[5].problems.map(\.cause) == [.noGivenName])
    }

    @Test func `a mended row is read like one from the file`() throws {
        let table = try CSVTable.read(Array("First,Last,DOB\nZoë,Lee,09/03/17\n".utf8)).get()
        let today = try #require(Day(iso: "2026-11-03"))
        let mended = CSVTable.Row(line: 2, cells: ["Zoë", "Lee", "09/03/2017"])
        let row = PupilRow(
            mended, of: table, mapping: ColumnMapping([.givenName, .familyName, .birthDate]), in: AcademicYear(containing: today),
            today: today)
        #expect(row.problems.isEmpty)
        #expect(row.yearGroup == YearGroup(5))
    }

    @Test func `whatever a file says, a row without a problem has a name, a birth date and a year group`() throws {
        var chance = SmallChance(seed: 4)
        let bits = ["Zoë", "Lee", "\"", ",", "09/03/2017", "2026", "Y3", "R", "B801200005001", "\n", " ", "'", "31/12/2024", "3"]
        let today = try #require(Day(iso: "2026-11-03"))
        var good = 0
        for _ in 0..<3_000 {
            let text =
                "First,Last,DOB,Year,UPN\nZoë,Lee,09/03/2017,,"
                + (0..<12).map { _ in bits[Int.random(in: bits.indices, using: &chance)] }.joined()
            guard case .success(let table) = CSVTable.read(Array(text.utf8)) else { continue }
            for line in table.rows {
                let columns = (0..<5).map { _ in PupilColumn.allCases.randomElement(using: &chance) }
                for mapping in [ColumnMapping(columns), ColumnMapping(Array(Self.columns.prefix(5)))] {
                    let row = PupilRow(line, of: table, mapping: mapping, in: AcademicYear(startYear: 2026), today: today)
                    guard row.problems.isEmpty else { continue }
                    good += 1
                    #expect(!row.name.given.isEmpty && !row.name.family.isEmpty && row.birthDate != nil && row.yearGroup != nil)
                }
            }
        }
        #expect(good > 100)
    }
}
