import Nurture
import Testing

@Suite struct SchoolClockTests {
    @Test(arguments: [("2026-01-12", "10:30", 1_768_213_800_000), ("2026-07-06", "10:30", 1_783_330_200_000)] as [(String, String, Int64)])
    func `half past ten is half past ten in winter and in summer`(day: String, time: String, milliseconds: Int64) throws {
        let (day, time) = (try #require(Day(iso: day)), try #require(WallTime(time)))
        let instant = SchoolClock.instant(day, time)
        #expect(instant == Instant(milliseconds: milliseconds))
        #expect(instant.day == day)
        #expect(instant.time == time)
    }

    @Test func `midnight in summer belongs to the new day`() throws {
        let midnight = SchoolClock.instant(try #require(Day(iso: "2026-07-06")), .midnight)
        #expect(midnight.written == "6 Jul 2026 at 00:00")
        #expect(Instant(milliseconds: midnight.milliseconds - 1).written == "5 Jul 2026 at 23:59")
    }

    @Test(arguments: ["2026-03-27", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"])
    func `around both clock changes every time outside the changed hour comes back as it was`(iso: String) throws {
        let day = try #require(Day(iso: iso))
        for minutes in [0, 30, 59, 120, 180, 630, 1439] {
            let time = try #require(WallTime(minutes: minutes))
            let instant = SchoolClock.instant(day, time)
            #expect((instant.day, instant.time) == (day, time))
        }
    }

    @Test func `the hour that spring leaves out still gives a moment close to it`() throws {
        let instant = SchoolClock.instant(try #require(Day(iso: "2026-03-29")), try #require(WallTime("01:30")))
        #expect(["00:30", "02:30"].contains(instant.time.written))
    }

    @Test func `moments before 1970 have a day too`() {
        #expect(Instant(milliseconds: -1).day.iso == "1970-01-01")  // London was an hour ahead then
        #expect(Instant(milliseconds: -3_600_001).day.iso == "1969-12-31")
    }
}
