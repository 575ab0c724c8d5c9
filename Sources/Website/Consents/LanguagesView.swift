import Markup
import Nurture
import Records

/// The languages in which a programme's families can be asked, and who reads each of them first.
struct LanguagesView {
    let page: LanguagesPage
    var form = Form()
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(backLink(page.name, to: Link.programme(page.programme)))
        \(heading("Languages for families", place: page.name))
        <p>Families are asked in English, and in another language after somebody who speaks it has read this version of the words and found \
        them good. When a sentence changes, they read again.</p>
        \(table("Languages", headers: ["Language", "Read by", "State"], rows: page.languages.map(row)))
        \(part("Name who reads a language", frame(to: ConsentLink.languages(page.programme), """
            \(select("language", "Language", page.languages.map { Choice($0.language.rawValue, $0.language.name) }, chosen: form["language"], problems))
            \(field(Field("readerEmail", "Their e-mail address", kind: .email, value: form["readerEmail"], hint: "Somebody who has signed in here. They find the words on their account page.", autocomplete: "off", mostCharacters: 254), problems))
            \(button("Name them"))
            """)))
        """
    }

    private func row(_ line: LanguageLine) -> [Markup] {
        ["\(line.language.name)", line.reader.map { "\($0)" } ?? "Nobody yet", state(line)]
    }

    private func state(_ line: LanguageLine) -> Markup {
        if let day = line.approvedOn { return tag("Offered since \(day.short)", .done) }
        if line.reader == nil { return tag("Not offered", .plain) }
        return tag(line.wasApproved ? "To be read again" : "To be read", .waiting)
    }
}
