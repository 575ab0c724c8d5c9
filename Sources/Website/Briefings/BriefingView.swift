import Markup
import Nurture
import Records

/// The briefing of a group: one page that prints.
struct BriefingView {
    let briefing: Briefing
    let canPrint: Bool

    private var address: String { Link.group(briefing.group.id) }

    var markup: Markup {
        """
        \(backLink(briefing.group.name, to: address))
        \(ifLet(briefing.own) { "<div class=\"on-screen\">\(own($0))</div>" })
        \(content)
        <div class="on-screen">
        \(part("Who has read it", "<ul class=\"places\">\(each(briefing.readers) { reader($0) })</ul>"))
        \(when(canPrint, "<p>\(linkButton("As a PDF for printing", to: "\(address)/briefing.pdf", .quiet))</p>"))
        </div>
        """
    }

    /// The same on a screen and on paper.
    var content: Markup {
        """
        \(heading("Briefing for \(briefing.group.name)", place: "\(briefing.group.schoolName), \(briefing.group.slot.written)"))
        \(summaryList(lines))
        \(part("The children", children))
        \(when(!briefing.outcomes.isEmpty, part("What the group hopes for", "<p>\(briefing.outcomes.joined(separator: ", "))</p>")))
        \(part("How we work", "<ul>\(each(BriefingWords.approach) { "<li>\($0)</li>" })</ul>"))
        \(part("The first session", "<ol>\(each(BriefingWords.firstSession) { "<li>\($0)</li>" })</ol>"))
        \(safeguardingPanel(leadName: briefing.safeguarding?.name, phone: briefing.safeguarding?.phone, school: briefing.group.schoolName))
        """
    }

    private var lines: [SummaryLine] {
        let place = [briefing.group.schoolName, briefing.address].filter { !$0.isEmpty }.joined(separator: ", ")
        return [
            SummaryLine("Where", text: place), SummaryLine("Room", text: briefing.room),
            SummaryLine("When", text: briefing.group.slot.written),
        ] + (briefing.nextSession.map { [SummaryLine("Next session", text: "\($0.day.written) at \($0.time.written)")] } ?? [])
            + briefing.adults.map { SummaryLine($0.role.words.capitalizedFirst, text: $0.name) }
    }

    private var children: Markup {
        """
        \(when(briefing.pupils.isEmpty, emptyState("Nobody takes part yet. The children come onto this page with the yes of their homes.")))
        \(each(briefing.pupils) { child($0) })
        \(when(briefing.waitingForConsent > 0, "<p class=\"detail\">\(waiting)</p>"))
        \(when(briefing.pupils.contains { $0.profile == nil }, "<p class=\"detail\">What helps each child is for those who work with them. You find it on the child’s page, once you have said why.</p>"))
        """
    }

    private var waiting: String {
        briefing.waitingForConsent == 1
            ? "One more child has a place and waits for a yes from home."
            : "\(briefing.waitingForConsent) more children have a place and wait for a yes from home."
    }

    private func child(_ pupil: BriefedPupil) -> Markup {
        let known: [(String, String)] = [
            ("Needs", pupil.accessNeeds), ("Is good at", pupil.profile?.strengths ?? ""), ("What helps", pupil.profile?.whatHelps ?? ""),
            ("What to avoid", pupil.profile?.whatToAvoid ?? ""), ("What is hard", pupil.profile?.whatIsHard ?? ""),
            ("Sounds, light and closeness", pupil.profile?.senses ?? ""), ("What comes next", pupil.profile?.plan ?? ""),
            ("Likes", pupil.profile?.interests ?? ""),
        ]
        let said = known.filter { !$0.1.isEmpty }
        return """
            <h3>\(pupil.name)</h3>
            \(when(said.isEmpty, "<p class=\"none\">The school has not written anything yet.</p>", else: summaryList(said.map { SummaryLine($0.0, paragraphs($0.1)) })))
            """
    }

    private func own(_ state: BriefingState) -> Markup {
        switch state {
        case .read(let at): notice(.done, "You have read this", "<p>On \(at.written). If anything changes, you are told.</p>")
        case .notRead: notice(.plain, "Please read this before you meet the group", confirming("I have read it"))
        case .changedSince(let at):
            notice(.warning, "It changed since you read it on \(at.day.short)", confirming("I have read it as it is now"))
        }
    }

    private func confirming(_ label: String) -> Markup {
        form(to: "\(address)/briefing/readings", "\(hidden("version", briefing.version))<div id=\"read\">\(button(label))</div>")
    }

    private func reader(_ reader: BriefingReader) -> Markup {
        let state: Markup =
            switch reader.state {
            case .notRead: tag("Not read yet", .waiting)
            case .read(let at): tag("Read on \(at.day.short)", .done)
            case .changedSince: tag("Changed since they read it", .waiting)
            }
        return "<li>\(reader.adult.name) <span class=\"detail\">\(reader.adult.role.words)</span> \(state)</li>\n"
    }
}
