import Nurture
import Testing

@Suite struct ImportPlanTests {
    private static let one = "B801200005001"
    private static let two = "P207000016049"

    private func plan(_ lines: [String], known: [KnownPupil] = []) throws -> [ImportPlan.Fate] {
        ImportPlan(try rows(lines), known: known).entries.map(\.fate)
    }

    private func rows(_ lines: [String]) throws -> [PupilRow] {
        let table = try CSVTable.read(Array((["First,Last,DOB,Year,UPN"] + lines).joined(separator: "\n").utf8)).get()
        let today = try #require(Day(iso: "2026-11-03"))
        let mapping = ColumnMapping([.givenName, .familyName, .birthDate, .yearGroup, .upn])
        return table.rows.map { PupilRow($0, of: table, mapping: mapping, in: AcademicYear(containing: today), today: today) }
    }

    private func pupil(_ key: String, _ given: String, _ family: String, _ birth: String, year: Int? = nil, upn: String? = nil) throws
        -> KnownPupil
    {
        KnownPupil(
            key: key, name: PupilName(given: given, family: family), birthDate: try #require(Day(iso: birth)),
            yearGroup: year.flatMap(YearGroup.init),
            upn: upn)
    }

    private func causes(_ fate: ImportPlan.Fate?) -> [RowProblem.Cause]? {
        if case .problem(let problems)? = fate { problems.map(\.cause) } else { nil }
    }

    @Test func `somebody whom nobody knows is new`() throws {
        #expect(try plan(["Zoë,Lee,09/03/2017,,\(Self.one)", "Ayo,Bright,01/05/2018,,"]) == [.new, .new])
    }

    @Test func `twins are two pupils, and so are namesakes of another birth date`() throws {
        #expect(try plan(["Zoë,Lee,09/03/2017,,", "Zac,Lee,09/03/2017,,", "Zoë,Lee,09/03/2018,,"]) == [.new, .new, .new])
    }

    @Test func `the same file twice changes nothing`() throws {
        let lines = ["Zoë,O'Brien,09/03/2017,Y4,\(Self.one)", "Ayo,Bright,01/05/2018,,", "Kai,Ple,2 Jun 2019,Y1,\(Self.two)"]
        let first = ImportPlan(try rows(lines), known: [])
        #expect(first.entries.allSatisfy { $0.fate == .new })
        let known = try first.entries.map { entry in
            KnownPupil(
                key: "\(entry.row.line)", name: entry.row.name, birthDate: try #require(entry.row.birthDate),
                yearGroup: entry.row.yearGroup,
                upn: entry.row.upn?.text)
        }
        #expect(try plan(lines, known: known) == ["2", "3", "4"].map { .alreadyHere(key: $0, changes: []) })
    }

    @Test func `without UPNs it is the name and the birth date, however they are typed`() throws {
        let known = [try pupil("z", "Zoë", "O'Brien", "2017-03-09")]
        #expect(try plan(["ZOE,O’BRIEN,2017-03-09,,"], known: known) == [.alreadyHere(key: "z", changes: [])])
    }

    @Test func `a UPN finds a pupil whose name or birth date was put right`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one)]
        let (old, new) = (try #require(Day(iso: "2017-03-09")), try #require(Day(iso: "2017-03-19")))
        #expect(
            try plan(["Zoë,Lee-Brown,09/03/2017,,\(Self.one)"], known: known) == [
                .alreadyHere(
                    key: "z",
                    changes: [.name(from: PupilName(given: "Zoë", family: "Lee"), to: PupilName(given: "Zoë", family: "Lee-Brown"))])
            ])
        #expect(
            try plan(["Zoë,Lee,19/03/2017,,\(Self.one)"], known: known) == [
                .alreadyHere(key: "z", changes: [.birthDate(from: old, to: new)])
            ])
    }

    @Test func `a UPN of somebody with another name and birth date is looked at and never matched`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one)]
        #expect(causes(try plan(["Ayo,Bright,01/05/2018,,\(Self.one)"], known: known).first) == [.upnOfAnother])
    }

    @Test func `the same name and birth date with another UPN is looked at`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one)]
        #expect(causes(try plan(["Zoë,Lee,09/03/2017,,\(Self.two)"], known: known).first) == [.anotherUPN])
    }

    @Test func `a row that fits two pupils is looked at`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one), try pupil("a", "Zoë", "Bright", "2017-03-09")]
        #expect(causes(try plan(["Zoë,Bright,09/03/2017,,\(Self.one)"], known: known).first) == [.fitsTwoPupils])
        let namesakes = [try pupil("z", "Zoë", "Lee", "2017-03-09"), try pupil("y", "Zoe", "Lee", "2017-03-09")]
        #expect(causes(try plan(["Zoë,Lee,09/03/2017,,"], known: namesakes).first) == [.fitsTwoPupils])
    }

    @Test func `a UPN is added, and a lasting one replaces a temporary one`() throws {
        let temporary = try #require("ABCDEFGHJKLMNPQRTUVWXYZ".compactMap { try? UPN.read("\($0)80120000500A").get().text }.first)
        for old in [nil, temporary] {
            let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: old)]
            #expect(try plan(["Zoë,Lee,09/03/2017,,\(Self.one)"], known: known) == [.alreadyHere(key: "z", changes: [.upn(Self.one)])])
        }
        let lasting = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one)]
        #expect(causes(try plan(["Zoë,Lee,09/03/2017,,\(temporary)"], known: lasting).first) == [.anotherUPN])
        #expect(try plan(["Zoë,Lee,09/03/2017,,"], known: lasting) == [.alreadyHere(key: "z", changes: [])])
    }

    @Test func `only a stated year group changes the one that is kept`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", year: 3)]
        #expect(try plan(["Zoë,Lee,09/03/2017,,"], known: known) == [.alreadyHere(key: "z", changes: [])])
        let (three, four) = (try #require(YearGroup(3)), try #require(YearGroup(4)))
        #expect(
            try plan(["Zoë,Lee,09/03/2017,Y4,"], known: known) == [.alreadyHere(key: "z", changes: [.yearGroup(from: three, to: four)])])
    }

    @Test func `a pupil twice in one file is named with the first line`() throws {
        let fates = try plan([
            "Zoë,Lee,09/03/2017,,\(Self.one)", "Zoe,LEE,09/03/2017,,", "Zoë,Lee-Brown,09/03/2017,,\(Self.one)", "Ayo,Bright,01/05/2018,,",
            "Ayo,Bright,01/05/2018,,",
        ])
        #expect(fates == [.new, .sameInFileTwice(firstLine: 2), .sameInFileTwice(firstLine: 2), .new, .sameInFileTwice(firstLine: 5)])
    }

    @Test func `two rows that find one pupil in two ways are one too many`() throws {
        let known = [try pupil("z", "Zoë", "Lee", "2017-03-09", upn: Self.one)]
        let fates = try plan(["Zoë,Lee-Brown,09/03/2017,,\(Self.one)", "Zoë,Lee,09/03/2017,,"], known: known)
        #expect(fates.last == .sameInFileTwice(firstLine: 2))
    }

    @Test func `rows of one file that contradict each other are looked at`() throws {
        let fates = try plan(["Zoë,Lee,09/03/2017,,\(Self.one)", "Ayo,Bright,01/05/2018,,\(Self.one)", "Zoë,Lee,09/03/2017,,\(Self.two)"])
        #expect(fates.first == .new)
        #expect(causes(fates[1]) == [.upnOfAnotherRow(line: 2)])
        #expect(causes(fates[2]) == [.anotherUPNInRow(line: 2)])
    }

    @Test func `a row with a problem stays out and stands in nobody's way`() throws {
        let fates = try plan(["Zoë,Lee,09/03/17,,\(Self.one)", "Zoë,Lee,09/03/2017,,\(Self.one)"])
        #expect(causes(fates[0]) == [.birthDate(.twoDigitYear)])
        #expect(fates[1] == .new)
    }

    @Test func `what is shown of a change never tells a UPN`() {
        #expect(!PupilChange.upn(Self.one).sentence.contains(Self.one))
    }
}
