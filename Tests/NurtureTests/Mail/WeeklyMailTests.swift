import Nurture
import Testing

@Suite("The week of the weekly mail")
struct WeeklyMailTests {
    private func week(_ day: String, _ time: String) -> String? {
        WeeklyMail.week(at: SchoolClock.instant(Day(iso: day)!, WallTime(time)!))?.iso
    }

    @Test("begins on Monday at seven by the school's clock, in summer and in winter, and ends on Sunday")
    func begins() {
        // The clocks go back on Sunday 25 October 2026 and forward on Sunday 28 March 2027.
        for monday in ["2026-10-19", "2026-10-26", "2027-03-22", "2027-03-29"] {
            #expect(week(monday, "06:59") == nil)
            #expect(week(monday, "07:00") == monday)
            #expect(week(Day(iso: monday)!.adding(days: 6).iso, "23:59") == monday)
        }
    }

    @Test("is that of the Monday before, over a new year")
    func newYear() {
        #expect(week("2027-01-01", "12:00") == "2026-12-28")
    }
}
