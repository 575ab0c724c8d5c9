import Markup
import Nurture
import Records

/// A school's rooms, times, trips and instruments.
struct PlacesView {
    let places: PlacesPage
    let today: Day

    private var address: String { Link.school(places.school) }
    private var mayChange: Bool { places.can.contains(.changeSchool) }

    var markup: Markup {
        """
        \(backLink(places.schoolName, to: address))
        \(heading("Rooms, times and instruments", place: places.schoolName))
        \(part("Rooms", """
            \(rooms)
            \(when(mayChange, "<p>\(linkButton("Add a room", to: "\(address)/new-room", places.rooms.isEmpty ? .primary : .secondary))</p>"))
            """))
        \(part("Times", """
            \(times)
            \(when(mayChange, "<p>\(linkButton("Offer a time", to: "\(address)/new-time"))</p>"))
            """))
        \(part("Trips", """
            \(trips)
            \(when(mayChange, "<p>\(linkButton("Note a trip", to: "\(address)/new-trip"))</p>"))
            """))
        \(part("Instruments of the school", """
            \(instruments)
            \(when(mayChange, "<p>\(linkButton("Change the instruments", to: "\(address)/instruments"))</p>"))
            """))
        """
    }

    private var rooms: Markup {
        guard !places.rooms.isEmpty else {
            return emptyState("No room yet. A group needs one that is quiet and enclosed, and that somebody has seen before the start.")
        }
        return table(
            "\(places.rooms.count == 1 ? "1 room" : "\(places.rooms.count) rooms")", headers: ["Room", "What it is like", "Key", "Seen"],
            rows: places.rooms.map(row))
    }

    private func row(_ room: RoomLine) -> [Markup] {
        [
            mayChange ? "<a \(href: Link.room(room.id, at: places.school))>\(room.name)</a>" : "\(room.name)", "\(RoomWords.line(room))",
            room.key.isEmpty ? "<span class=\"none\">Not known</span>" : "\(room.key)", RoomWords.seen(room),
        ]
    }

    private var times: Markup {
        guard !places.times.isEmpty else {
            return emptyState("No time yet. Say when pupils can go to a group, and what they would miss.")
        }
        return table(
            "Sessions last \(MeetingTime.minutes) minutes; then there is time to change over",
            headers: ["Time", "Offered", "Takes pupils from"],
            rows: places.times.map(row))
    }

    private func row(_ time: OfferedTimeLine) -> [Markup] {
        [
            mayChange ? "<a \(href: Link.time(time.id, at: places.school))>\(time.slot.written)</a>" : "\(time.slot.written)",
            "\(TimeWords.dates(time))", "\(TimeWords.lessons(time) ?? "Not said yet")",
        ]
    }

    private var trips: Markup {
        guard !places.trips.isEmpty else { return emptyState("No trip ahead. Sessions are laid around those that are noted here.") }
        return "<ul class=\"places\">\(each(places.trips) { item($0) })</ul>"
    }

    private func item(_ trip: TripLine) -> Markup {
        """
        <li>\(TripWords.who(trip)): \(trip.what) <span class="detail">\(TripWords.days(trip))</span> \
        \(when(mayChange, form(to: "\(address)/trips/\(trip.id)/end", "<button class=\"quiet\">Remove it<span class=\"unseen\">: \(trip.what)</span></button>")))</li>

        """
    }

    private var instruments: Markup {
        let known = places.instruments.filter { $0.number > 0 }
        guard !known.isEmpty else { return emptyState("None is listed. A list tells the service what it need not bring.") }
        return summaryList(known.map { SummaryLine($0.name, text: String($0.number)) })
    }
}
