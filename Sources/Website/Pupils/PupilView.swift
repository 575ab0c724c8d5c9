import Markup
import Nurture
import Records

/// A pupil's page: each audience sees what its struct holds.
struct PupilView {
    let page: PupilPage

    private var tutor: PupilForTutor { page.tutor }
    private var address: String { Link.pupil(tutor.id) }

    var markup: Markup {
        """
        \(when(page.lead != nil, backLink("Pupils of \(tutor.schoolName)", to: Link.pupils(tutor.school))))
        \(heading(title, place: "\(tutor.yearGroup.written), \(tutor.schoolName)"))
        \(ifLet(nextStep) { $0 })
        \(summaryList(lines))
        \(when(tutor.can.contains(.changePupil), "<p>\(linkButton("Change", to: "\(address)/details"))</p>"))
        \(part("What helps", "<p>\(linkButton("Open the profile", to: "\(address)/profile"))</p>"))
        \(ifLet(page.lead) { reasons($0) })
        \(part("Groups", groupList(tutor.groups, whenEmpty: "No group yet.")))
        \(when(tutor.can.contains(.openReport) && !tutor.groups.isEmpty, part("Reports", "<ul class=\"places\">\(each(tutor.groups) { report(in: $0) })</ul>")))
        \(part("What is allowed", allowed))
        \(ifLet(page.schoolLead) { carers($0) })
        \(when(!tutor.handOvers.isEmpty, part("Worries passed on", "<ul>\(each(tutor.handOvers) { "<li>\($0.passedAt.written), \($0.by) to \($0.to)</li>" })</ul>")))
        \(ifLet(page.lead) { _ in records })
        \(safeguardingPanel(leadName: tutor.safeguarding?.name, phone: tutor.safeguarding?.phone, school: tutor.schoolName, reportAddress: tutor.can.contains(.handOver) ? "\(address)/hand-over" : nil))
        """
    }

    private var title: String {
        page.lead.map { "\(tutor.known.firstName) \($0.identity.familyName)" } ?? tutor.known.shortName
    }

    /// What the school lead does next, if anything keeps the pupil from taking part.
    private var nextStep: Markup? {
        guard let page = page.schoolLead else { return nil }
        if !page.carers.contains(where: \.mayAnswer) {
            return notice(
                .warning, "Nobody may answer for \(tutor.known.firstName) yet",
                "<p>\(linkButton("Name a carer", to: "\(address)/carers", .primary))</p>")
        }
        guard tutor.allowances[.takingPart] == .notYet else { return nil }
        return notice(
            .warning, "No answer about taking part yet",
            buttons(
                "\(linkButton("Ask the family", to: ConsentLink.asking(tutor.id), .primary))\(linkButton("Record answers", to: "\(address)/new-consent"))"
            ))
    }

    private func report(in group: GroupLine) -> Markup {
        "<li><a \(href: ReportLink.one(tutor.id, group.id))>The report from \(group.name)</a></li>"
    }

    private var lines: [SummaryLine] {
        var lines = [SummaryLine("Needs to join in", text: tutor.known.accessNeeds)]
        if let lead = page.lead { lines.append(SummaryLine("Born", text: lead.identity.birthDate.short)) }
        if let schoolLead = page.schoolLead { lines.append(SummaryLine("UPN", text: schoolLead.upn ?? "")) }
        return lines
    }

    private func reasons(_ lead: PupilForServiceLead) -> Markup {
        part(
            "Why a place would be good",
            when(
                lead.reasons.isEmpty, emptyState("Nobody has written a reason yet."),
                else: each(lead.reasons) { "\(paragraphs($0.text))<p class=\"detail\">\($0.by), \($0.on.short)</p>" })
                + when(
                    tutor.can.contains(.seeNomination), "<p>\(linkButton("What helps to find a place", to: Link.nomination(tutor.id)))</p>")
        )
    }

    private var allowed: Markup {
        """
        <ul class="places">\(each(ConsentQuestion.allCases) { "<li>\($0.title) \(ConsentWords.tag(tutor.allowances[$0] ?? .notYet))</li>" })</ul>
        \(when(tutor.can.contains(.seeConsents), "<p>\(linkButton("Answers, and why", to: "\(address)/consents"))</p>"))
        """
    }

    private func carers(_ page: PupilForSchoolLead) -> Markup {
        let current = page.carers.filter { $0.endedOn == nil }
        return part(
            "Carers",
            """
            \(when(current.isEmpty, emptyState("Nobody is named yet."), else: "<ul class=\"places\">\(each(current) { CarerWords.item($0) })</ul>"))
            <p>\(linkButton("Carers", to: "\(address)/carers"))</p>
            """)
    }

    private var records: Markup {
        part(
            "What is kept",
            """
            <ul class="places">
            \(when(tutor.can.contains(.seeBackground), "<li><a \(href: Link.background(tutor.id))>Background data, for reports</a></li>"))
            <li><a \(href: "\(address)/audit")>Who opened or changed this</a></li>
            <li><a \(href: "\(address)/export")>Everything in one document, to hand over</a></li>
            <li><a \(href: "\(address)/erasure")>Erase \(tutor.known.firstName)</a></li>
            </ul>
            """)
    }
}
