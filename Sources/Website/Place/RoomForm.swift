import Markup
import Nurture
import Records

/// What a school says of a room.
struct RoomForm {
    let places: PlacesPage
    let answers: Answers
    var problems: [FieldProblem] = []
    var saved = Markup.nothing
    /// The page to which saving leads; empty for the list of rooms.
    var back = ""

    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([("id", ID<Room>.new().description), ("revision", "0"), ("name", "Sample room"), ("isQuiet", "yes"), ("places", "8")])
    }

    static func empty() -> Form { Form([("id", ID<Room>.new().description), ("revision", "0")]) }

    static func fill(_ room: RoomLine) -> Form {
        Form([
            ("id", room.id.description), ("revision", String(room.revision)), ("name", room.name), ("isQuiet", room.isQuiet ? "yes" : ""),
            ("isEnclosed", room.isEnclosed ? "yes" : ""), ("places", room.places.map { String($0) } ?? ""), ("key", room.key),
        ])
    }

    /// - Throws: ``Problems``
    static func draft(_ form: Form) throws -> RoomDraft {
        var reading = FormReading(form)
        if form["name"].isEmpty { reading.wrong("name", "Give the room a name, as people at the school call it") }
        let name = reading.text("name", .line, called: "The name")
        let key = reading.text("key", .line, called: "What you say of the key")
        let places = form["places"].isEmpty ? nil : Int(form["places"])
        if !form["places"].isEmpty, !(1...500).contains(places ?? 0) {
            reading.wrong("places", "Enter for how many people it is, as a number from 1 to 500, or leave it empty")
        }
        try reading.end()
        return RoomDraft(
            id: ID(form["id"]) ?? .new(), name: name, isQuiet: form["isQuiet"] == "yes", isEnclosed: form["isEnclosed"] == "yes",
            places: places, key: key)
    }

    var title: String { isNew ? "Add a room" : "Change the room" }
    private var isNew: Bool { answers.form["revision"] == "0" }

    var markup: Markup {
        """
        \(WayBack.link(back, or: "Rooms, times and instruments", Link.places(places.school)))
        \(heading(title, place: places.schoolName))
        \(saved)
        \(fields)
        """
    }

    var fields: Markup {
        let address = "\(Link.school(places.school))/rooms"
        return """
            \(draftNotice(answers.draft, ofFormAt: address))
            \(form(to: address, draft: isNew ? "/drafts" : nil, """
                \(hidden("id", answers.form["id"]))\(hidden("revision", answers.form["revision"]))\(WayBack.input(back))
                \(field(Field("name", "Name of the room", value: answers.form["name"], mostCharacters: 200), problems))
                \(checkbox("isQuiet", "It is quiet", isChecked: answers.form["isQuiet"] == "yes", hint: "Nobody next door is disturbed, and nobody disturbs"))
                \(checkbox("isEnclosed", "It is enclosed", isChecked: answers.form["isEnclosed"] == "yes", hint: "It has a door, and nobody passes through"))
                \(field(Field("places", "For how many people?", value: answers.form["places"], hint: "Pupils and adults together, sitting in a circle", isOptional: true, inputMode: "numeric", width: 4), problems))
                \(field(Field("key", "The key", value: answers.form["key"], hint: "Who has it, or where it hangs", isOptional: true, mostCharacters: 200), problems))
                \(when(isNew, savedStatus()))\(button(isNew ? "Add the room" : "Save"))
                """))
            """
    }
}
