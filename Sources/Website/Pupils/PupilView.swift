import Markup
import Nurture
import Records

/// A pupil's page: each audience sees what its struct holds.
struct PupilView {
    let page: PupilPage
    var carer = Form()
    var consent = Form()
    var problems: [FieldProblem] = []

    private var tutor: PupilForTutor { page.tutor }
    private var address: String { Link.pupil(tutor.id) }

    var markup: Markup {
        """
        \(heading(title, place: tutor.yearGroup.written))
        \(summaryList(lines))
        \(part("Groups", groupList(tutor.groups, whenEmpty: "No group yet.")))
        \(part("What is allowed", """
            <ul class="places">\(each(ConsentQuestion.allCases) { "<li>\($0.title) \(ConsentWords.tag(tutor.effects[$0] ?? .notYet))</li>" })</ul>
            """))
        \(ifLet(schoolLead) { carers($0) })
        \(when(tutor.can.contains(.recordConsent), ConsentForm(page: page, form: consent, problems: problems).markup))
        \(part("More", """
            <p>\(linkButton("Profile", to: "\(address)/profile")) \(when(tutor.can.contains(.seePupilAudit), linkButton("Who opened this", to: "\(address)/audit")))</p>
            """))
        \(when(!tutor.handOvers.isEmpty, part("Worries passed on", "<ul>\(each(tutor.handOvers) { "<li>\($0.passedAt.written), \($0.by) to \($0.to)</li>" })</ul>")))
        \(safeguardingPanel(leadName: tutor.safeguarding?.name, phone: tutor.safeguarding?.phone, reportAddress: tutor.can.contains(.handOver) ? "\(address)/hand-over" : nil))
        """
    }

    private var schoolLead: PupilForSchoolLead? {
        if case .schoolLead(let page) = page { page } else { nil }
    }

    private var title: String {
        page.lead.map { "\(tutor.known.firstName) \($0.identity.familyName)" } ?? tutor.known.shortName
    }

    private var lines: [SummaryLine] {
        var lines = [SummaryLine("Needs to join in", text: tutor.known.accessNeeds)]
        if let lead = page.lead {
            lines += [SummaryLine("Born", text: lead.identity.birthDate.short), SummaryLine("Why a place", text: lead.reasons)]
        }
        if let schoolLead { lines.append(SummaryLine("UPN", text: schoolLead.upn ?? "")) }
        return lines
    }

    private func carers(_ page: PupilForSchoolLead) -> Markup {
        part(
            "Carers",
            """
            \(page.carers.isEmpty ? emptyState("Name the adults who may answer for this child.") : "<ul class=\"places\">\(each(page.carers) { "<li>\($0.carer.name) <span class=\"detail\">\($0.carer.relation)</span> \(when($0.isEntitled, tag("May answer", .done)))\(when(!$0.mayBeContacted, tag("Do not contact", .late)))</li>" })</ul>")
            \(details("Name a carer", CarerForm(address: "\(address)/carers", form: carer, problems: problems).markup, isOpen: carer.has("carerName")))
            """)
    }
}

/// Consent in a word.
enum ConsentWords {
    static func tag(_ effect: ConsentEffect) -> Markup {
        switch effect {
        case .yes: label("Yes", .done)
        case .no(let reason): "\(label("No", .late)) <span class=\"detail\">\(reason.words)</span>"
        case .notYet: label("No answer yet", .waiting)
        }
    }
}

private func label(_ text: String, _ tone: TagTone) -> Markup { tag(text, tone) }
