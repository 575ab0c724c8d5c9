import Markup
import Nurture
import Records

/// Choosing where a group meets.
struct GroupPlaceView {
    let group: GroupPage
    let choices: PlaceChoices
    let form: Form
    let problems: [FieldProblem]
    let advice: [String]
    /// The page to which saving leads; empty for the group's.
    let back: String

    var markup: Markup {
        """
        \(WayBack.link(back, or: group.name, Link.group(group.id)))
        \(heading("Where it meets", place: "\(group.name), \(group.slot.written)"))
        \(adviceNotice("Is this room meant?", advice))
        \(frame(to: "\(Link.group(group.id))/place", """
            \(when(!advice.isEmpty, hidden("isMeant", form["place"])))\(WayBack.input(back))
            \(radios("place", "Where does the group meet?", rooms + centres + [Choice("none", none)], chosen: chosen, hint: choices.rooms.isEmpty ? "The school has listed no room yet" : nil, problems))
            \(when(!choices.centres.isEmpty, travel))
            \(button(advice.isEmpty ? "Save" : "Save all the same"))
            """))
        <p>\(linkButton("The school’s rooms and times", to: Link.places(group.school), .quiet))</p>
        """
    }

    private var rooms: [Choice] {
        choices.rooms.map { room in
            Choice(
                room.id.description, room.name,
                hint: "\(RoomWords.line(room)). \(room.seen.map { "Seen on \($0.day.short) by \($0.by)" } ?? "Not seen yet")")
        }
    }
    private var centres: [Choice] {
        choices.centres.map { Choice($0.id.description, $0.name, hint: $0.address.isEmpty ? nil : $0.address) }
    }
    private var none: String { group.room.isEmpty ? "Nowhere yet" : "As it was typed: \(group.room)" }

    private var travel: Markup {
        fieldset(
            "If it is a music centre",
            """
            \(field(Field("brings", "Who brings the pupils, and takes them back?", value: value("brings") { $0.whoBrings }, hint: "Somebody of the school, a carer, a minibus. No names of children.", isOptional: true, mostCharacters: 200), problems))
            \(field(Field("how", "How do they come?", value: value("how") { $0.how }, isOptional: true, mostCharacters: 200), problems))
            """)
    }

    private func value(_ name: String, _ saved: (CentreTravel) -> String) -> String {
        if form.has(name) { return form[name] }
        if case .centre(let booking) = group.place { return saved(booking.travel) }
        return ""
    }

    private var chosen: String {
        if form.has("place") { return form["place"] }
        return switch group.place {
        case .room(let room): room.id.description
        case .centre(let booking): booking.centre.id.description
        case .text: "none"
        }
    }
}
