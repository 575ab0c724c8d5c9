import Nurture
import Testing

@Suite struct YearGroupTests {
    // facts.md rule 11
    @Test(arguments: [
        ("2021-09-01", "Reception"), ("2022-08-31", "Reception"), ("2020-09-01", "Year 1"), ("2020-08-31", "Year 2"),
        ("2015-09-01", "Year 6"), ("2016-08-31", "Year 6"), ("2022-09-01", "Nursery"),
    ])
    func `follows from the birth date`(birth: String, written: String) throws {
        let day = try #require(Day(iso: birth))
        #expect(YearGroup.derived(birth: day, in: AcademicYear(startYear: 2026))?.written == written)
    }

    @Test func `there is none for a baby or a grown-up`() throws {
        let year = AcademicYear(startYear: 2026)
        #expect(YearGroup.derived(birth: try #require(Day(iso: "2025-10-01")), in: year) == nil)
        #expect(YearGroup.derived(birth: try #require(Day(iso: "2001-10-01")), in: year) == nil)
    }

    @Test(arguments: [
        ("R", 0), ("Rec", 0), ("Reception", 0), ("Yr R", 0), ("YR", 0), ("Year R", 0), ("Y3", 3), ("Yr 3", 3), ("Year 3", 3), ("3", 3),
        ("03", 3),
        ("year  10", 10), ("N1", -1), ("Nursery", -1), ("13", 13),
    ])
    func `is read as schools write it`(text: String, number: Int) {
        #expect(YearGroup(written: text)?.number == number)
    }

    @Test(arguments: ["", "Year", "14", "Year 3B", "3A", "Oak class", "003", "2026", "٣"])
    func `is not guessed from anything else`(text: String) {
        #expect(YearGroup(written: text) == nil)
    }

    @Test func `what is written can be read again`() {
        for group in (-1...13).compactMap(YearGroup.init) { #expect(YearGroup(written: group.written) == group) }
    }

    @Test func `moves up with the academic year and ends with school`() {
        let (now, then) = (AcademicYear(startYear: 2026), AcademicYear(startYear: 2028))
        #expect(YearGroup(3)?.moved(from: now, to: then) == YearGroup(5))
        #expect(YearGroup(3)?.moved(from: then, to: now) == YearGroup(1))
        #expect(YearGroup(12)?.moved(from: now, to: then) == nil)
    }

    @Test func `an academic year begins on 1 September`() throws {
        #expect(AcademicYear(containing: try #require(Day(iso: "2026-08-31"))).written == "2025/26")
        #expect(AcademicYear(containing: try #require(Day(iso: "2026-09-01"))).written == "2026/27")
        #expect(AcademicYear(startYear: 1999).written == "1999/00")
    }
}
