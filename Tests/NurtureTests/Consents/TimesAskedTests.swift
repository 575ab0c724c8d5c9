import Nurture
import Testing

@Suite("How often an adult was asked")
struct TimesAskedTests {
    private let today = Day(iso: "2026-11-10")!

    private func words(_ daysAgo: Int...) -> String {
        TimesAsked(daysAgo.map { today.adding(days: -$0) }, today: today).words
    }

    @Test("is said with the day of the last time, and with the day of the next one where there can be none before")
    func words() {
        #expect(words() == "not asked yet")
        #expect(words(6) == "asked once, 4 Nov 2026")
        #expect(words(6, 20) == "asked twice, last 4 Nov 2026")
        #expect(words(6, 6, 20) == "asked twice, last 4 Nov 2026")
        #expect(words(1, 10, 20) == "asked three times, again from 20 Dec 2026")
        #expect(words(0, 10, 20) == "asked three times, last 10 Nov 2026")
    }

    @Test("counts within 60 days, and still knows of the last time before")
    func old() {
        #expect(words(60) == "last asked 11 Sep 2026")
        #expect(words(2, 60, 70) == "asked once, 8 Nov 2026")
        let times = TimesAsked([today], today: today)
        #expect(times.isToday)
        #expect(times.nextDay == nil)
        #expect(!TimesAsked([], today: today).isToday)
    }
}
