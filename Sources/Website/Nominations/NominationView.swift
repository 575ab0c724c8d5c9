import Markup
import Nurture
import Records

/// A pupil's nomination: each one's reasons, what helps to find a place, and whether the pupil waits.
struct NominationView {
    let page: NominationPage
    let back: String

    static let title = "A place for this child"
    private var address: String { Link.nomination(page.pupil) }

    func markup(_ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing) -> Markup {
        let fields = answers.form
        return """
            \(WayBack.link(back, or: page.name, Link.pupil(page.pupil)))
            \(heading(NominationView.title, place: page.name))
            \(ifLet(page.saved) { "<p class=\"detail\">Written by \($0.by), \($0.at.written)</p>" })
            \(saved)
            \(draftNotice(answers.draft, ofFormAt: address))
            \(reasons)
            \(frame(to: address, draft: "/drafts", """
                \(hidden("revision", fields["revision"]))\(hidden(WayBack.field, fields.has(WayBack.field) ? fields[WayBack.field] : back))
                \(NominationForm.fields(fields, page, problems))
                \(savedStatus())\(button("Save"))
                """))
            \(part("The waiting list", waiting(fields, problems)))
            \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone, reportAddress: "\(Link.pupil(page.pupil))/hand-over"))
            """
    }

    /// Other people's words stay theirs.
    private var reasons: Markup {
        let others = page.reasons.filter { $0.text != page.ownReasons }
        return when(
            !others.isEmpty,
            part("Why a place would be good", each(others) { "\(paragraphs($0.text))<p class=\"detail\">\($0.by), \($0.on.short)</p>" }))
    }

    private func waiting(_ fields: Form, _ problems: [FieldProblem]) -> Markup {
        """
        <p>\(WaitingWords.sentence(page.waiting)) <a \(href: Link.waitingList(page.school))>Everybody who waits</a></p>
        \(when(!page.changes.isEmpty, "<ul>\(each(page.changes, change))</ul>"))
        \(when(page.waiting != .hasPlace, frame(to: "\(Link.pupil(page.pupil))/waiting", """
            \(hidden("id", fields.has("id") ? fields["id"] : ID<WaitingChange>.new().description))\(hidden("waits", waits ? "no" : "yes"))
            \(field(Field("why", waits ? "Why does the child not wait any more?" : "Why does the child wait again?", value: fields["why"], autocomplete: "off", mostCharacters: 200), problems))
            \(button(waits ? "Take off the waiting list" : "Put on the waiting list", .secondary))
            """)))
        """
    }

    private var waits: Bool { page.waiting.since != nil }

    private func change(_ line: WaitingLine) -> Markup {
        "<li>\(line.at.day.short): \(line.waits ? "put on the list" : "taken off") by \(line.by)\(line.reason.isEmpty ? "" : ". \(line.reason)")</li>"
    }

    /// What is saved, for whoever saved at the same time.
    var lines: [SummaryLine] {
        let content = page.content
        return [
            SummaryLine("With music", text: content.music), SummaryLine("Likes", text: MusicalInterests.written(content.interests)),
            SummaryLine("School life", text: content.tendency?.title ?? ""), SummaryLine("A place", text: content.need?.words ?? ""),
            SummaryLine("May come", text: (content.free ?? []).sorted(by: Slot.inOrder).map(\.short).joined(separator: ", ")),
        ]
    }
}
