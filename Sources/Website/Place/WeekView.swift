import Markup
import Nurture
import Records

/// Groups by weekday and time, and what they take from each other.
struct WeekView {
    let grid: WeekGrid
    let isSchools: Bool

    private var address: String { Link.week(grid.group.id) }

    var markup: Markup {
        """
        \(backLink(grid.group.name, to: Link.group(grid.group.id)))
        \(heading("The week", place: grid.placeName))
        \(clashes)
        \(part("Monday to Friday", week))
        \(when(isSchools && !grid.free.isEmpty, part("Times that are free", "<ul>\(each(grid.free) { "<li>\($0.slot.written)\(TimeWords.lessons($0).map { ", takes \($0)" } ?? "")</li>" })</ul>")))
        <p>\(isSchools ? linkButton("The week of the service", to: "\(address)/service") : linkButton("The week at \(grid.group.schoolName)", to: address))</p>
        """
    }

    private var clashes: Markup {
        guard !grid.clashes.isEmpty else {
            return notice(.plain, "Nothing clashes", "<p>No room, adult or pupil is wanted twice at the same moment.</p>")
        }
        return notice(
            .warning, grid.clashes.count == 1 ? "One clash" : "\(grid.clashes.count) clashes",
            """
            <ul>\(each(grid.clashes) { "<li>\($0.sentence)</li>" })</ul>
            <p>\(grid.group.name) holds its room and its people for \(String(grid.minutesHeld)) minutes: \(String(MeetingTime.minutes)) of music, \
            the others to change over.</p>
            """)
    }

    private var week: Markup {
        guard !grid.entries.isEmpty else { return emptyState("No group has sessions to come.") }
        let times = Set(grid.entries.map(\.slot.time)).sorted()
        return table(
            grid.entries.count == 1 ? "1 group" : "\(grid.entries.count) groups", headers: ["Time"] + Weekday.schoolDays.map(\.name),
            rows: times.map { time in ["\(time.written)"] + Weekday.schoolDays.map { cell(Slot(weekday: $0, time: time)) } })
    }

    private func cell(_ slot: Slot) -> Markup { each(grid.entries.filter { $0.slot == slot }) { entry($0) } }

    private func entry(_ entry: WeekGrid.Entry) -> Markup {
        """
        <div>\(name(entry)) \(when(entry.hasClash, tag("Clash", .late)))<span class="detail">\
        \(([isSchools ? nil : entry.line?.schoolName, entry.place] + entry.adults + ["until \(entry.days.upperBound.short)"]).compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "))\
        </span></div>
        """
    }

    private func name(_ entry: WeekGrid.Entry) -> Markup {
        entry.line.map { "<a \(href: Link.group($0.id))>\($0.name)</a>" } ?? "Another group"
    }
}
