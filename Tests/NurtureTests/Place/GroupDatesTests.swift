import Nurture
import Testing

@Suite("A group’s dates")
struct GroupDatesTests {
    private let calendar = TermCalendar(halfTerms: [
        Day(iso: "2026-09-01")!...Day(iso: "2026-10-23")!, Day(iso: "2026-11-02")!...Day(iso: "2026-12-18")!,
    ])
    private let start = Day(iso: "2026-09-01")!

    @Test(
        "lie in a week of the programme, holidays not counted",
        arguments: [("2026-08-20", 1), ("2026-09-01", 1), ("2026-09-07", 2), ("2026-10-19", 8), ("2026-10-28", 9), ("2026-11-02", 9)])
    func week(_ day: String, _ number: Int) {
        #expect(ProgrammeWeek.number(of: Day(iso: day)!, since: start, calendar) == number)
    }

    @Test("are fewer for a group that joins later, and never none")
    func joining() {
        #expect(ProgrammeWeek.sessions(startingInWeek: 1, of: 20) == 20)
        #expect(ProgrammeWeek.sessions(startingInWeek: 6, of: 20) == 15)
        #expect(ProgrammeWeek.sessions(startingInWeek: 20, of: 20) == 1)
        #expect(ProgrammeWeek.sessions(startingInWeek: 30, of: 20) == 1)
    }

    @Test("say from the start when the ending is: the last two")
    func ending() {
        let days = (0..<20).map { start.adding(days: 7 * $0) }
        #expect(GroupEnding.days(of: days.reversed()) == Array(days.suffix(2)))
        #expect(GroupEnding.sentence(for: days)?.contains(days[19].written) == true)
        #expect(GroupEnding.sentence(for: Array(days.prefix(2))) == nil)
    }

    @Test("stay on a day on which a trip leaves enough to play together, and go where it does not")
    func trips() {
        #expect(!TripDays.isOff(pupils: 5, away: 0))
        #expect(!TripDays.isOff(pupils: 5, away: 2))
        #expect(TripDays.isOff(pupils: 5, away: 3))
        #expect(!TripDays.isOff(pupils: 2, away: 0))
    }
}
