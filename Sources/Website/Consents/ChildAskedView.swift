import Markup
import Nurture
import Records

/// The five questions as the child reads them, or has them read out.
struct ChildAskedView {
    let asked: ConsentAsked
    let words: FamilyWords
    let address: String
    var fields = Form()
    var problems: [FieldProblem] = []
    var isSaved = false
    /// For somebody who reads the words and is not asked.
    var isSpecimen = false

    private var child: String { asked.firstName }

    var title: String { words[.childTitle, [.child: child]] }

    var markup: Markup {
        """
        \(when(isSaved, notice(.done, words[.childSaved])))
        \(tune())
        \(heading(title, place: asked.schoolName))
        <p class="lead">\(words[.childHello])</p>
        \(sent("\(each(ConsentQuestion.allCases, question))\(button(words[.childSend]))"))
        <p>\(linkButton(words[.childBack], to: isSpecimen ? address : "\(address)/answers?language=\(words.language.rawValue)", .quiet))</p>
        """
    }

    /// A form, or where there is nothing to send, what would be in it.
    private func sent(_ content: Markup) -> Markup {
        if isSpecimen { return "<div class=\"part\">\(content)</div>" }
        let sheet = fields["sheet"].isEmpty ? ID<Consent>.new().description : fields["sheet"]
        let said = "\(hidden("sheet", sheet))\(hidden("language", words.language.rawValue))\(hidden("ofChild", "yes"))" as Markup
        return frame(to: "\(address)/child", "\(said)\(content)")
    }

    private func question(_ question: ConsentQuestion) -> Markup {
        let own = asked.childs[question]
        return childQuestion(
            question.rawValue, words[.askedOfChild(question)], picture: picture(question),
            choices: [ConsentChoice.yes, .no].map { Choice($0.rawValue, words[$0.phrase]) },
            chosen: fields.has(question.rawValue) ? fields[question.rawValue] : own?.choice.rawValue ?? "",
            hint: own.map { words[.ownAnswer, [.day: words.language.written($0.on), .answer: words[$0.choice.phrase]]] }, problems)
    }

    private func picture(_ question: ConsentQuestion) -> ChildPicture {
        switch question {
        case .takingPart: .playing
        case .evaluation: .looking
        case .audio: .sound
        case .photo: .camera
        case .publication: .showing
        }
    }
}
