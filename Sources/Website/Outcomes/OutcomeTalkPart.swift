import Markup
import Nurture
import Records

/// When and with whom the talk was about what the school hopes for.
struct OutcomeTalkPart {
    let group: ID<Group>
    let talks: [OutcomeTalkLine]
    var form = Form()
    var problems: [FieldProblem] = []

    static let day = "talkHeldOn"

    var markup: Markup {
        part(
            "The talk with the school",
            """
            \(when(talks.isEmpty, "<p>Which signs would matter to this school? Talk about it before the first marks, and note when you did.</p>", else: "<ul class=\"places\">\(each(talks) { line($0) })</ul>"))
            \(details("Note a talk", frame(to: "\(Link.group(group))/outcomes/talks", """
                \(hidden("id", form.has("id") ? form["id"] : ID<OutcomeTalk>.new().description))
                \(field(Field(OutcomeTalkPart.day, "When was it?", kind: .date, value: form[OutcomeTalkPart.day]), problems))
                \(field(Field("talkWith", "With whom?", value: form["talkWith"], hint: "The adults. Don’t name a child.", mostCharacters: 200), problems))
                \(button("Note it", .secondary))
                """), isOpen: !problems.isEmpty))
            """)
    }

    private func line(_ talk: OutcomeTalkLine) -> Markup {
        "<li>\(talk.heldOn.written) <span class=\"detail\">with \(talk.with), noted by \(talk.recordedBy)</span></li>\n"
    }
}
