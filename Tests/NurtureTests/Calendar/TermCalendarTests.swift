import Nurture
import Testing

@Suite struct TermCalendarTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func autumn() throws -> TermCalendar {
        TermCalendar(
            halfTerms: [try day("2026-11-02")...(try day("2026-12-18")), try day("2026-09-03")...(try day("2026-10-23"))],
            closedDays: [try day("2026-11-10")])
    }

    @Test func `weekly dates skip half-term and closed days`() throws {
        let dates = try Self.autumn().dates(on: .tuesday, from: try Self.day("2026-10-07"), count: 5)
        #expect(dates.map(\.iso) == ["2026-10-13", "2026-10-20", "2026-11-03", "2026-11-17", "2026-11-24"])
    }

    @Test func `the first date may be the first day itself`() throws {
        #expect(try Self.autumn().dates(on: .tuesday, from: try Self.day("2026-10-13"), count: 1).map(\.iso) == ["2026-10-13"])
    }

    @Test func `there are fewer dates where the calendar ends`() throws {
        #expect(
            try Self.autumn().dates(on: .friday, from: try Self.day("2026-12-05"), count: 20).map(\.iso) == ["2026-12-11", "2026-12-18"])
        #expect(try Self.autumn().dates(on: .friday, from: try Self.day("2027-01-05"), count: 20).isEmpty)
    }

    @Test func `without half-terms every weekday counts but closed days`() throws {
        let closed = TermCalendar(
            halfTerms: [], closedDays: [try Self.day("2026-11-03"), try Self.day("2026-11-10"), try Self.day("2026-11-17")])
        #expect(closed.dates(on: .tuesday, from: try Self.day("2026-11-03"), count: 2).map(\.iso) == ["2026-11-24", "2026-12-01"])
        #expect(!closed.isSchoolDay(try Self.day("2026-11-07")))
    }

    @Test func `school is on weekdays of a half-term`() throws {
        let autumn = try Self.autumn()
        #expect(autumn.isSchoolDay(try Self.day("2026-09-03")))
        #expect(autumn.isSchoolDay(try Self.day("2026-12-18")))
        for iso in ["2026-09-02", "2026-09-05", "2026-10-26", "2026-11-10", "2026-12-21"] {
            #expect(!autumn.isSchoolDay(try Self.day(iso)))
        }
    }
}
