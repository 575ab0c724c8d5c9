import Markup
import Nurture
import Records

/// A child's background data, for the school lead alone.
struct BackgroundView {
    let page: BackgroundPage
    let back: String

    static let title = "Background data"
    private var address: String { Link.background(page.pupil) }

    func markup(_ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing) -> Markup {
        let fields = answers.form
        return """
            \(WayBack.link(back, or: page.name, Link.pupil(page.pupil)))
            \(heading(BackgroundView.title, place: page.name))
            <p>Only you see this. It is counted for reports over many children, never for one group. Leave out what you like: \
            it changes nothing for the child.</p>
            \(ifLet(page.saved) { "<p class=\"detail\">Saved by \($0.by), \($0.at.written)</p>" })
            \(saved)
            \(draftNotice(answers.draft, ofFormAt: address))
            \(frame(to: address, draft: "/drafts", """
                \(hidden("revision", fields["revision"]))\(hidden(WayBack.field, fields.has(WayBack.field) ? fields[WayBack.field] : back))
                \(BackgroundForm.fields(fields, page, problems))
                \(savedStatus())\(button("Save"))
                """))
            """
    }

    var lines: [SummaryLine] { BackgroundItem.allCases.map { SummaryLine($0.title, text: page.content.words($0, page.table) ?? "") } }
}
