import Markup
import Nurture
import Records

/// The lines of somebody who joins in and does not keep the log; a trainee also writes down what pupils say.
struct OwnNotes {
    let page: SessionPage
    let reader: Visitor
    let form: Form
    let problems: [FieldProblem]

    private var address: String { Link.session(page.session.id) }

    var markup: Markup {
        """
        \(part("Your line on each", frame(to: "\(address)/notes", draft: "/drafts", """
            \(each(page.register) { OwnNotes.field(on: $0, form, problems) })
            \(savedStatus())\(button("Save your lines"))
            """)))
        \(when(page.can.contains(.recordVoice), part("Their words", frame(to: "\(address)/voices", """
            \(each(page.register) { VoiceFields(line: $0, form: form, adults: VoiceChoices.adults(page, reader), problems: problems).markup })
            \(button("Save their words", .secondary))
            """))))
        """
    }

    static func field(on line: RegisterLine, _ form: Form, _ problems: [FieldProblem]) -> Markup {
        let name = "\(SessionForm.prefix(line.pupil))-note"
        return textArea(name, line.name, value: form[name], rows: 1, mostCharacters: TextLimit.note.characters, problems)
    }
}
