import Markup
import Nurture
import Records

/// Writing the agreement: four questions and the money.
struct AgreementForm {
    let page: AgreementPage
    let answers: Answers
    var problems: [FieldProblem] = []
    var saved = Markup.nothing

    static let title = "Write the agreement"
    static func address(_ group: ID<Group>) -> String { "\(Link.group(group))/agreement" }

    static func fill(_ version: AgreementPage.Version?) -> Form {
        guard let version else { return Form([("number", "0")]) }
        return Form([
            ("number", String(version.number)), ("schoolDoes", version.content.schoolDoes), ("serviceDoes", version.content.serviceDoes),
            ("assistant", version.content.assistant), ("contact", version.content.contact),
            ("money", Pence.written(version.matchFunding)),
        ])
    }

    /// - Throws: ``Problems``
    static func read(_ form: Form) throws -> (AgreementContent, matchFunding: Int) {
        var reading = FormReading(form)
        if form["schoolDoes"].isEmpty { reading.wrong("schoolDoes", "Say what the school does") }
        if form["serviceDoes"].isEmpty { reading.wrong("serviceDoes", "Say what the service does") }
        let content = AgreementContent(
            schoolDoes: reading.text("schoolDoes", .note, called: "What the school does"),
            serviceDoes: reading.text("serviceDoes", .note, called: "What the service does"),
            assistant: reading.text("assistant", .note, called: "What the assistant does"),
            contact: reading.text("contact", .note, called: "How you are in touch"))
        let money = form["money"].isEmpty ? 0 : Pence.read(form["money"])
        if money == nil { reading.wrong("money", "Enter the sum in pounds, like 250 or 250.50, or leave it empty") }
        try reading.end()
        return (content, money ?? 0)
    }

    private var address: String { AgreementForm.address(page.group.id) }

    var markup: Markup {
        """
        \(backLink("Agreement", to: address))
        \(heading(AgreementForm.title, place: "\(page.group.name), \(page.group.schoolName)"))
        \(saved)
        \(when(page.newest.map { !$0.confirmations.isEmpty } ?? false, notice(.plain, "A change makes a new version", "<p>Both sides then confirm again. What was confirmed before stays to be read.</p>")))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(hidden("number", answers.form["number"]))
            \(text("schoolDoes", "What does the school do?", "Brings the pupils, frees the room, tells carers, says when somebody is away"))
            \(text("serviceDoes", "What does the service do?", "Sends the tutor and finds cover, brings instruments, writes the reports"))
            \(text("assistant", "How does the teaching assistant support the group?", "Joins in, stays for the half hour, has five minutes with the tutor after it", isOptional: true))
            \(text("contact", "How are tutor and school in touch between sessions?", "Who rings or writes to whom, and until when", isOptional: true))
            \(field(Field("money", "Match-funding by the school", value: answers.form["money"], hint: "In pounds, like 250 or 250.50", isOptional: true, width: 10), problems))
            <p class="hint">Leave out the names of pupils. Place, times, adults and the safeguarding lead are added by themselves.</p>
            \(savedStatus())\(button("Save this version"))
            """))
        """
    }

    private func text(_ name: String, _ label: String, _ hint: String, isOptional: Bool = false) -> Markup {
        textArea(
            name, label, value: answers.form[name], hint: hint, isOptional: isOptional, mostCharacters: TextLimit.note.characters, problems)
    }
}
