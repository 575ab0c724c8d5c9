/// A calendar that other programs read (RFC 5545). Times are the school's own, with the rules of its zone, so that a meeting
/// stays at half past ten when the clocks change.
public struct CalendarFeed: Sendable {
    public let name: String
    public let events: [FeedEvent]

    public init(name: String, events: [FeedEvent]) {
        self.name = name
        self.events = events
    }

    public var text: String {
        ContentLine.plain("BEGIN", "VCALENDAR") + ContentLine.plain("VERSION", "2.0")
            + ContentLine.text("PRODID", "-//Hocket//Music nurture groups//EN") + ContentLine.plain("CALSCALE", "GREGORIAN")
            + ContentLine.plain("METHOD", "PUBLISH") + ContentLine.text("X-WR-CALNAME", name)
            + ContentLine.plain("REFRESH-INTERVAL;VALUE=DURATION", "PT1H") + zone + events.map(CalendarFeed.written).joined()
            + ContentLine.plain("END", "VCALENDAR")
    }

    private static func written(_ event: FeedEvent) -> String {
        let end = event.time.minutes + MeetingTime.minutes
        return ContentLine.plain("BEGIN", "VEVENT") + ContentLine.text("UID", event.uid)
            + ContentLine.plain("DTSTAMP", universal(event.changedAt)) + ContentLine.plain("LAST-MODIFIED", universal(event.changedAt))
            + ContentLine.plain("SEQUENCE", String(event.sequence))
            + ContentLine.plain("DTSTART;TZID=\(zoneName)", local(event.day, event.time.minutes))
            + ContentLine.plain("DTEND;TZID=\(zoneName)", local(event.day, end)) + ContentLine.text("SUMMARY", event.title)
            + ContentLine.text("LOCATION", event.place) + ContentLine.plain("URL", event.address)
            + ContentLine.plain("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED") + ContentLine.plain("END", "VEVENT")
    }

    private static let zoneName = "Europe/London"

    /// Summer time as it has been since 1996, by rule.
    private var zone: String {
        let lines = [
            "BEGIN:VTIMEZONE", "TZID:\(CalendarFeed.zoneName)",
            "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19960331T010000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
            "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
        ]
        return lines.map { "\($0)\r\n" }.joined()
    }

    /// 20261006T103000, by the school's clock; after midnight it is the next day.
    private static func local(_ day: Day, _ minutes: Int) -> String {
        let (days, left) = minutes.quotientAndRemainder(dividingBy: 1440)
        return "\(digits(day.adding(days: days)))T\(twoDigits(left / 60))\(twoDigits(left % 60))00"
    }

    /// 20261006T093000Z
    private static func universal(_ instant: Instant) -> String {
        let seconds = Int(instant.milliseconds / 1000)
        let (days, left) = seconds.quotientAndRemainder(dividingBy: 86_400)
        return "\(digits(Day(number: days)))T\(twoDigits(left / 3600))\(twoDigits(left / 60 % 60))\(twoDigits(left % 60))Z"
    }

    private static func digits(_ day: Day) -> String { day.iso.replacing("-", with: "") }
    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
