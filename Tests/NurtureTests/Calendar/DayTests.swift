import Foundation
import Nurture
import Testing

@Suite struct DayTests {
    @Test(arguments: [("1970-01-01", 0), ("2026-11-03", 20_760), ("2000-02-29", 11_016), ("1969-12-31", -1), ("0001-01-01", -719_162)])
    func `counts days from 1970`(iso: String, number: Int) {
        #expect(Day(iso: iso)?.number == number)
        #expect(Day(number: number).iso == iso)
    }

    @Test func `agrees with Foundation's Gregorian calendar over four centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for number in stride(from: -40_000, through: 110_000, by: 37) {
            let day = Day(number: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026/01/01", "0000-01-01", "2026-01-01T00:00", "", "٢٠٢٦-٠١-٠١",
    ])
    func `refuses what no calendar has`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `is written for people`() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 3))
        #expect(day.written == "Tuesday 3 November 2026")
        #expect(day.short == "3 Nov 2026")
        #expect("\(day)" == "2026-11-03")
    }

    @Test func `counts to another day and back`() throws {
        let (one, other) = (try #require(Day(iso: "2026-02-27")), try #require(Day(iso: "2026-03-02")))
        #expect(one.days(until: other) == 3)
        #expect(other.adding(days: -3) == one)
        #expect(one < other)
    }

    @Test func `is kept as ISO 8601 writes it`() throws {
        let day = try #require(Day(iso: "2026-09-03"))
        let kept = try JSONEncoder().encode([day])
        #expect(String(decoding: kept, as: UTF8.self) == #"["2026-09-03"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: kept) == [day])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["3 Sep"]"#.utf8)) }
    }
}
