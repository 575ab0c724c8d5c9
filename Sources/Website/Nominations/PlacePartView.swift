import Markup
import Nurture
import Records

/// The room and the times in the lead's part: what is offered, what nobody has seen yet, and where to add to it.
struct PlacePartView {
    let place: PlaceOfPart
    let school: ID<School>
    let group: ID<Group>
    /// Whether the reader chooses the group's room.
    let mayChoose: Bool
    /// With which an address leads back to the part.
    let back: String

    var markup: Markup {
        """
        <p>\(meets)\(when(mayChoose, " <a \(href: "\(Link.group(group))/place\(back)")>Choose where it meets</a>"))</p>
        <ul class="waits">\(each(PlaceTask.allCases) { line($0) })</ul>
        \(when(!place.rooms.isEmpty, "<h3>Rooms</h3><ul class=\"places\">\(each(place.rooms) { room($0) })</ul>"))
        \(when(!place.times.isEmpty, "<h3>Times</h3><ul class=\"places\">\(each(place.times) { time($0) })</ul>"))
        <p>\(linkButton("Add a room", to: newRoom, .quiet)) \(linkButton("Offer a time", to: newTime, .quiet))</p>
        """
    }

    private var newRoom: String { "\(Link.school(school))/new-room\(back)" }
    private var newTime: String { "\(Link.school(school))/new-time\(back)" }

    private var meets: String {
        let words = place.place.words
        return "The group meets on \(place.slot.written)\(words.isEmpty ? "; it has no room yet." : ": \(words).")"
    }

    /// Where a task is done.
    func address(_ task: PlaceTask) -> String {
        switch task {
        case .rooms: newRoom
        case .sight: roomToSee.map { Link.room($0, at: school) + back } ?? newRoom
        case .times: newTime
        }
    }

    /// The group's own room, else the first that nobody has seen.
    private var roomToSee: ID<Room>? {
        if case .room(let room) = place.place, room.isOffered { return room.id }
        return (place.rooms.first { $0.seen == nil } ?? place.rooms.first)?.id
    }

    private func line(_ task: PlaceTask) -> Markup {
        """
        <li><a \(href: address(task))><span class="title">\(task.title)</span></a>\
        \(PlacePartView.state(isDone: place.tasks.isDone(task), isOptional: place.tasks.isOptional(task)))</li>

        """
    }

    static func state(isDone: Bool, isOptional: Bool) -> Markup {
        isDone ? tag("Done", .done) : isOptional ? tag("Not yet", .plain) : tag("Open", .waiting)
    }

    private func room(_ room: RoomLine) -> Markup {
        """
        <li><a \(href: Link.room(room.id, at: school) + back)>\(room.name)</a> \
        <span class="detail">\(RoomWords.line(room))</span> \(RoomWords.seen(room))</li>

        """
    }

    private func time(_ time: OfferedTimeLine) -> Markup {
        """
        <li><a \(href: Link.time(time.id, at: school) + back)>\(time.slot.written)</a> \
        <span class="detail">\([TimeWords.dates(time), TimeWords.lessons(time).map { "takes \($0)" }].compactMap(\.self).joined(separator: ", "))</span></li>

        """
    }
}
