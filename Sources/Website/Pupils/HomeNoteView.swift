import Markup
import Nurture
import Records

/// What home would like the music teacher to know. Short sentences: it is read on a phone, often in a second language.
struct HomeNoteView {
    let page: HomeNotePage
    let words: FamilyWords
    let address: String
    /// In which it can be read.
    var languages: [FamilyLanguage] = []
    /// Whether the invitation is to the five questions, whose page is a way back.
    var isAsked = false
    var fields = Form()
    var problems: [FieldProblem] = []
    /// Whether something was written before the time was over.
    var isKept = false

    /// The field with the note's ID, by which a form that waited for the date is known.
    static let field = "homeNote"

    var markup: Markup {
        """
        \(heading(words[.noteTitle], place: page.schoolName))
        \(when(isKept, notice(.plain, words[.noteKept])))
        <p>\(words[.noteHello, [.carer: page.carerName, .child: page.firstName]])</p>
        <p>\(words[.noteReaders])</p>
        \(when(!page.own.isEmpty, part(words[.noteWrote], each(page.own, note))))
        \(frame(to: "\(address)/note", """
            \(hidden(HomeNoteView.field, fields.has(HomeNoteView.field) ? fields[HomeNoteView.field] : ID<HomeNote>.new().description))\(language)
            \(textArea("words", words[page.own.isEmpty ? .noteWords : .noteMore], value: fields["words"], mostCharacters: TextLimit.note.characters, problems))
            \(button(words[.noteSend]))
            """))
        \(when(isAsked, "<p>\(linkButton(words[.childBack], to: "\(address)/answers?language=\(words.language.rawValue)", .quiet))</p>"))
        \(safeguardingPanel(in: words.safeguarding, leadName: page.safeguarding?.name, phone: page.safeguarding?.phone))
        \(otherLanguages(languages, besides: words, at: "\(address)/note"))
        """
    }

    private var language: Markup { when(isAsked, hidden("language", words.language.rawValue)) }

    private func note(_ note: ProfileWords.FromHome) -> Markup {
        """
        \(paragraphs(note.words))<p class="detail">\(words.language.written(note.at.day))</p>
        \(frame(to: "\(address)/note/\(note.id)/end", "\(language)\(button(words[.noteBack], .quiet))"))
        """
    }
}
