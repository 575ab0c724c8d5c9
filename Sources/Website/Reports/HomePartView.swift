import Markup
import Nurture
import Records

/// What a carer is asked. Short sentences: it is read on a phone, often in a second language.
struct HomePartView {
    let asked: HomeAsked
    let address: String
    var fields = Form()
    var problems: [FieldProblem] = []
    /// What has to be said before everything else.
    var news: String?

    private var child: String { asked.firstName }
    private var isCorrection: Bool { !fields["revises"].isEmpty }

    var markup: Markup {
        """
        \(heading("Music with \(child)", place: asked.schoolName))
        \(ifLet(news) { notice(.plain, $0) })
        <p>Hello \(asked.carerName). \(child) makes music in a small group at school. You know \(child) best. So we ask you too.</p>
        <p>Who will read it? The music teacher, the person at school who asked you, and the music service.</p>
        <p>Leave out what you like. If you do not answer, nothing changes for \(child).</p>
        \(frame(to: "\(address)/form", """
            \(hidden("id", fields.has("id") ? fields["id"] : ID<Contribution>.new().description))\(hidden("revises", fields["revises"]))
            \(when(!asked.questions.isEmpty, part("How often is this true?", each(asked.questions, mark))))
            \(part("In your own words", each(ReportQuestion.asked(of: .home), text)))
            \(button(isCorrection ? "Send the change" : "Send"))
            """))
        \(when(!isCorrection, part("Would you rather not?", """
            <p>That is fine. Press here, and you are done.</p>
            \(frame(to: "\(address)/refusal", "\(hidden("id", ID<Contribution>.new().description))\(button("I’d rather not answer", .secondary))"))
            """)))
        \(safeguardingPanel(leadName: asked.safeguarding?.name, phone: asked.safeguarding?.phone, school: asked.schoolName))
        """
    }

    private func mark(_ question: HomeQuestion) -> Markup {
        let name = HomePartForm.field(question)
        let words = AnswerScale.words.steps.compactMap { step in AnswerScale.words.words(for: step).map { Choice(String(step), $0) } }
        return markRow(
            name, question.words, hint: nil, choices: words + [Choice(HomePartForm.pass, "I’d rather not say")], chosen: fields[name],
            problems)
    }

    private func text(_ question: ReportQuestion) -> Markup {
        textArea(
            question.rawValue, question.words, value: fields[question.rawValue], mostCharacters: TextLimit.note.characters, problems)
    }
}
