import Markup
import Nurture
import Records

/// Before a child is erased: what goes, what stays, which texts name it. Then once more, to be sure.
struct ErasureView {
    let page: ErasureAhead
    var form = Form()
    var problems: [FieldProblem] = []

    private var address: String { "\(Link.pupil(page.pupil))/erasure" }

    var markup: Markup {
        """
        \(backLink(page.fullName, to: Link.pupil(page.pupil)))
        \(heading("Erase \(page.fullName)"))
        <p>It can’t be undone. If the family wants to see everything first, \
        <a \(href: "\(Link.pupil(page.pupil))/export")>make the document</a> before you go on.</p>
        \(part("What goes", goes))
        \(part("What stays", remainder(page.stays)))
        \(part("Copies", """
            <p>Every copy of the records that was ever made becomes unreadable for this child at once, since the child’s key is destroyed. \
            Only a backup of the keys could undo that, and those may be kept for 30 days at most.</p>
            """))
        \(frame(to: "\(address)-check", """
            \(when(!page.texts.isEmpty, part("Texts that name \(page.firstName)", """
                <p>These belong to the group and stay. Here is how they could read without the name: change them as you like.</p>
                \(each(page.texts, text))
                """)))
            \(button("Continue"))
            """))
        """
    }

    private var goes: Markup {
        let goes = page.goes
        return """
            <ul>
            <li>Name, birth date, UPN and what \(page.firstName) needs to join in</li>
            \(when(goes.hasProfile, "<li>The profile, with its links to other children</li>"))
            \(when(goes.hasBackground, "<li>The background data</li>"))
            \(each(counted(goes)) { "<li>\($0)</li>" })
            <li>Whatever was typed at this school and not saved yet, and lists that wait to be imported</li>
            </ul>
            """
    }

    private func counted(_ goes: ErasureAhead.Counts) -> [String] {
        [
            (goes.carers, "carer with name and address", "carers with names and addresses"),
            (goes.reasons, "reason for a place", "reasons for a place"),
            (goes.notes, "line that an adult wrote", "lines that adults wrote"),
            (goes.voices, "thing that the child said", "things that the child said"),
            (goes.decisions, "decision about groups in which the child is, whole", "decisions about groups in which the child is, whole"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    }

    private func text(_ text: NamingText) -> Markup {
        let name = ErasureForm.name(text.place)
        return textArea(
            name, "\(text.groupName), \(text.day.short)", value: form.has(name) ? form[name] : text.suggestion, hint: "Now: \(text.text)",
            mostCharacters: TextLimit.text.characters, problems)
    }

    /// The last page before it is done.
    var check: Markup {
        """
        \(backLink("Back", to: address))
        \(heading("Erase \(page.fullName)?"))
        <p>Everything about \(page.firstName) goes, for good. Only numbers and dates stay.</p>
        \(when(!page.texts.isEmpty, summaryList(page.texts.map { SummaryLine("\($0.groupName), \($0.day.short)", text: form[ErasureForm.name($0.place)]) })))
        \(frame(to: "\(address)s", """
            \(each(page.texts) { hidden(ErasureForm.name($0.place), form[ErasureForm.name($0.place)]) })
            \(field(Field("word", "To go on, type the word “\(ErasureForm.word)”", value: form["word"], autocomplete: "off", width: 10), problems))
            \(buttons("\(button("Erase \(page.firstName)", .warning))\(linkButton("Keep \(page.firstName)", to: Link.pupil(page.pupil), .quiet))"))
            """))
        """
    }
}

/// What is left of a child who is erased.
func remainder(_ stays: Remainder) -> Markup {
    let lines = [
        (stays.marks, "mark on a register", "marks on registers"),
        (stays.answers, "answer, yes or no, with its date", "answers, yes or no, with their dates"),
        (stays.places, "place in a group, by its dates", "places in groups, by their dates"),
        (stays.handOvers, "time at which a worry was passed on", "times at which worries were passed on"),
        (stays.auditRows, "entry in the record of who did what", "entries in the record of who did what"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    guard !lines.isEmpty else { return "<p>Nothing but the fact that a child was erased.</p>" }
    return "<p>Numbers and dates that name nobody:</p><ul>\(each(lines) { "<li>\($0)</li>" })</ul>"
}
