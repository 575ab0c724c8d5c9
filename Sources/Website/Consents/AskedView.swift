import Markup
import Nurture
import Records

/// The five questions as a carer reads them, with what they have answered. Short sentences: it is read on a phone, often in a second
/// language.
struct AskedView {
    let asked: ConsentAsked
    let words: FamilyWords
    let address: String
    var fields = Form()
    var problems: [FieldProblem] = []
    var isSaved = false
    /// For somebody who reads the words and is not asked: the same without anything to send.
    var isSpecimen = false

    private var child: String { asked.firstName }

    var title: String { words[.askTitle, [.child: child]] }

    var markup: Markup {
        """
        \(when(isSaved, notice(.done, words[.saved])))
        \(heading(title, place: asked.schoolName))
        <p>\(words[.askHello, [.carer: asked.carerName, .child: child, .school: asked.schoolName]])</p>
        <p>\(words[.askAbout])</p>
        <p><strong>\(words[.askAlone])</strong></p>
        <p>\(words[.askChange])</p>
        <p>\(words[.askRing])</p>
        \(sent(to: "\(address)/answers", "\(each(ConsentQuestion.allCases, question))\(button(words[.askSend]))"))
        \(part(words[.askChild, [.child: child]], """
            <p>\(words[.childWhy, [.child: child]])</p>
            <p>\(linkButton(words[.childTitle, [.child: child]], to: childAddress))</p>
            """))
        \(when(!asked.own.isEmpty && !isSpecimen, part(words[.noteLink, [.child: child]], """
            <p>\(words[.noteReaders])</p>
            <p>\(linkButton(words[.noteTitle], to: "\(address)/note?language=\(words.language.rawValue)"))</p>
            """)))
        \(when(words.language != .english, "<p class=\"detail\">\(words[.record])</p>"))
        \(otherLanguages(asked.languages, besides: words, at: "\(address)/answers"))
        """
    }

    /// A specimen stands in one language, which its address names.
    private var childAddress: String {
        isSpecimen ? "\(address)/child" : "\(address)/child?language=\(words.language.rawValue)"
    }

    /// A form, or where there is nothing to send, what would be in it.
    private func sent(to address: String, _ content: Markup) -> Markup {
        isSpecimen
            ? "<div class=\"part\">\(content)</div>"
            : frame(to: address, "\(hidden("sheet", sheet))\(hidden("language", words.language.rawValue))\(content)")
    }

    private var sheet: String { fields["sheet"].isEmpty ? ID<Consent>.new().description : fields["sheet"] }

    private func question(_ question: ConsentQuestion) -> Markup {
        let own = asked.own[question]
        return radios(
            question.rawValue, words[.asked(question)], ConsentChoice.allCases.map { Choice($0.rawValue, words[$0.phrase]) },
            chosen: fields.has(question.rawValue) ? fields[question.rawValue] : own?.choice.rawValue ?? "",
            hint: own.map { words[.ownAnswer, [.day: words.language.written($0.on), .answer: words[$0.choice.phrase]]] }, problems)
    }
}
