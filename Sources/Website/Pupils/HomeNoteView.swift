import Markup
import Nurture
import Records

/// What home would like the music teacher to know. Short sentences: it is read on a phone, often in a second language.
struct HomeNoteView {
    let page: HomeNotePage
    let address: String
    var fields = Form()
    var problems: [FieldProblem] = []
    /// What has to be said before everything else.
    var news: String?

    static let title = "For the music teacher"
    /// The field with the note's ID, by which a form that waited for the date is known.
    static let field = "homeNote"

    var markup: Markup {
        """
        \(heading("What should the music teacher know?", place: page.schoolName))
        \(ifLet(news) { notice(.plain, $0) })
        <p>Hello \(page.carerName). You know \(page.firstName) best. What helps? What is hard? What does \(page.firstName) love?</p>
        <p>Who will read it? The music teacher, the helper and the school. You do not have to write.</p>
        \(when(!page.own.isEmpty, part("What you wrote", each(page.own, note))))
        \(frame(to: "\(address)/note", """
            \(hidden(HomeNoteView.field, fields.has(HomeNoteView.field) ? fields[HomeNoteView.field] : ID<HomeNote>.new().description))
            \(textArea("words", page.own.isEmpty ? "In your own words" : "Something more", value: fields["words"], mostCharacters: TextLimit.note.characters, problems))
            \(button("Send"))
            """))
        \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone, school: page.schoolName))
        """
    }

    private func note(_ note: ProfileWords.FromHome) -> Markup {
        """
        \(paragraphs(note.words))<p class="detail">\(note.at.day.written)</p>
        \(frame(to: "\(address)/note/\(note.id)/end", button("Take this back", .quiet)))
        """
    }
}
