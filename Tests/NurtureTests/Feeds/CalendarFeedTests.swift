import Nurture
import Testing

@Suite("A calendar feed")
struct CalendarFeedTests {
    private func event(
        day: String = "2026-10-20", time: String = "10:30", title: String = "Music group at Larkrise", place: String = "",
        isCancelled: Bool = false, sequence: Int = 0
    ) throws -> FeedEvent {
        FeedEvent(
            uid: "0192-5", day: try #require(Day(iso: day)), time: try #require(WallTime(time)), title: title, place: place,
            address: "https://hocket.example/sessions/1", isCancelled: isCancelled, sequence: sequence,
            changedAt: Instant(milliseconds: 1_794_304_800_999))
    }

    /// The lines as a reader puts them together again (RFC 5545 § 3.1).
    private func lines(_ events: [FeedEvent]) -> [String] {
        unfolded(CalendarFeed(name: "Music groups", events: events).text).split(separator: "\r\n").map(String.init)
    }

    /// Byte by byte: a fold may stand inside what is one letter on the screen.
    private func unfolded(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while let fold = bytes.firstRange(of: [0x0D, 0x0A, 0x20]) { bytes.removeSubrange(fold) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("is whole, and every line of it ends as lines do there")
    func frame() throws {
        let text = CalendarFeed(name: "Music groups", events: [try event()]).text
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" || $0 == "\r\n" })
        let names = lines([try event()])
        for name in ["UID:0192-5", "DTSTAMP:20261110T100000Z", "SEQUENCE:0", "STATUS:CONFIRMED", "SUMMARY:Music group at Larkrise"] {
            #expect(names.contains(name), "\(name)")
        }
    }

    @Test("says the school's own time and names its zone, on either side of the clock change")
    func clockChange() throws {
        let (summer, winter) = (lines([try event(day: "2026-10-20")]), lines([try event(day: "2026-10-27")]))
        #expect(
            summer.contains("DTSTART;TZID=Europe/London:20261020T103000") && summer.contains("DTEND;TZID=Europe/London:20261020T110000"))
        #expect(winter.contains("DTSTART;TZID=Europe/London:20261027T103000"))
        #expect(summer.contains("TZID:Europe/London") && summer.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
        let late = lines([try event(time: "23:45")])
        #expect(late.contains("DTEND;TZID=Europe/London:20261021T001500"))
    }

    @Test("tells what was moved and what was cancelled")
    func changed() throws {
        let lines = lines([try event(isCancelled: true, sequence: 3)])
        #expect(lines.contains("STATUS:CANCELLED") && lines.contains("SEQUENCE:3"))
        #expect(!lines.contains("STATUS:CONFIRMED"))
    }

    @Test("escapes what has a meaning there, and lets no text begin a line")
    func escaping() throws {
        let lines = lines([try event(title: "St Anne’s; hall, back\\door\r\nSTATUS:CANCELLED\u{7}")])
        #expect(lines.contains("SUMMARY:St Anne’s\\; hall\\, back\\\\door\\nSTATUS:CANCELLED"))
        #expect(!lines.contains("STATUS:CANCELLED"))
    }

    @Test("has no line of more than 75 bytes, and parts no character", arguments: ["é", "音", "🎵", "a", "👩‍👩‍👧"])
    func folding(_ letter: String) throws {
        for count in 60...80 {
            let title = String(repeating: letter, count: count)
            let text = CalendarFeed(name: title, events: [try event(title: title, place: title)]).text
            for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
            #expect(lines([try event(title: title)]).contains("SUMMARY:\(title)"))
        }
    }
}
