import Markup
import Nurture
import Records

/// A room on a page of its own, for those who keep the list.
struct RoomView {
    let places: PlacesPage
    let room: RoomLine
    let viewers: [RoomViewer]
    let oneself: ID<Person>
    let today: Day
    let form: Form
    let problems: [FieldProblem]
    /// The page to which saving leads; empty for the list of rooms.
    let back: String

    private var address: String { Link.room(room.id, at: places.school) }

    var markup: Markup {
        """
        \(WayBack.link(back, or: "Rooms, times and instruments", Link.places(places.school)))
        \(heading(room.name, place: places.schoolName))
        \(part("Who has seen it", """
            <p>\(room.seen.map { "Last seen on \($0.day.written) by \($0.by)." } ?? "Nobody yet. Somebody should stand in it before a group starts there.")</p>
            \(frame(to: "\(address)/sights", """
                \(WayBack.input(back))
                \(select("person", "Who saw it?", viewers.map { Choice($0.person.description, "\($0.name), \($0.role.words)") }, chosen: form.has("person") ? form["person"] : oneself.description, problems))
                \(field(Field("day", "When?", kind: .date, value: form.has("day") ? form["day"] : today.iso), problems))
                \(button("It was seen", .secondary))
                """))
            """))
        \(part("What it is like", RoomForm(places: places, answers: Answers(form: RoomForm.fill(room), draft: nil), back: back).fields))
        \(details("Take it off the list", frame(to: "\(address)/end", "\(WayBack.input(back))<p>Groups that meet in it keep it until they get another room.</p>\(button("Take it off the list", .warning))")))
        """
    }
}
