import Markup
import Nurture
import Records

/// The agreement on one page: what holds, what each side said yes to and when. It prints as it stands.
struct AgreementView {
    let page: AgreementPage
    /// Whether there is a newer version than the one that somebody wanted to confirm.
    var isNewer = false

    private var address: String { AgreementForm.address(page.group.id) }

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.group.id)))
        \(heading("Agreement", place: "\(page.group.name), \(page.group.schoolName) and \(page.serviceName)"))
        \(when(isNewer, notice(.warning, "There is a newer version", "<p>Somebody changed it while you were reading. This is how it stands now; confirm it if it is right.</p>")))
        <p>\(tag(page.state.words, page.state == .confirmed ? .done : .waiting))</p>
        \(ifLet(page.newest) { whole($0) })
        \(when(page.newest == nil, emptyState("Nothing is written yet. Either side begins, and both confirm what they then read here.")))
        \(part("The group", summaryList(known)))
        \(when(page.can.contains(.changeAgreement), "<p>\(linkButton(page.newest == nil ? "Write the agreement" : "Change it", to: "\(address)/writing", page.newest == nil ? .primary : .secondary))</p>"))
        \(when(page.versions.count > 1, details("Earlier versions", each(page.versions.dropFirst()) { earlier($0) })))
        """
    }

    private func whole(_ version: AgreementPage.Version) -> Markup {
        """
        \(part("Who does what", summaryList(AgreementView.lines(version))))
        \(part("Confirmed", """
            \(summaryList(AgreementSide.allCases.map { side in SummaryLine(side.words.capitalizedFirst, text: confirmed(side, version)) }))
            \(when(mayConfirm(version), form(to: "\(address)/confirmation", """
                \(hidden("number", String(version.number)))
                \(button("Confirm for \(page.side?.words ?? "")"))
                """)))
            <p class="detail">Version \(version.number), written by \(version.savedBy) on \(version.savedAt.written)</p>
            """))
        """
    }

    private func mayConfirm(_ version: AgreementPage.Version) -> Bool {
        guard let side = page.side, page.can.contains(.confirmAgreement) else { return false }
        return !version.sides.contains(side)
    }

    private func confirmed(_ side: AgreementSide, _ version: AgreementPage.Version) -> String {
        version.confirmations.first { $0.side == side }.map { "\($0.by), on \($0.at.written)" } ?? "Not yet"
    }

    static func lines(_ version: AgreementPage.Version) -> [SummaryLine] {
        [
            said("The school", version.content.schoolDoes), said("The service", version.content.serviceDoes),
            said("The teaching assistant", version.content.assistant), said("Between sessions", version.content.contact),
            SummaryLine("Match-funding by the school", text: Pence.written(version.matchFunding)),
        ]
    }

    private static func said(_ label: String, _ text: String) -> SummaryLine {
        text.isEmpty ? SummaryLine(label, text: "") : SummaryLine(label, paragraphs(text))
    }

    private var known: [SummaryLine] {
        [
            SummaryLine("When", text: page.group.slot.written),
            SummaryLine(
                "Sessions", text: page.days.map { "\(page.sessions), from \($0.lowerBound.written) to \($0.upperBound.written)" } ?? ""),
            SummaryLine("Where", text: page.place),
            SummaryLine(
                "Instruments",
                text: page.instruments.map { "\($0.number) × \($0.instrument.name), until \($0.days.upperBound.short)" }.joined(
                    separator: "; ")),
        ] + page.adults.map { SummaryLine($0.role.words.capitalizedFirst, text: $0.name) } + [
            SummaryLine("Safeguarding lead", text: page.safeguarding.map { "\($0.name), \($0.phone)" } ?? "")
        ]
    }

    private func earlier(_ version: AgreementPage.Version) -> Markup {
        """
        <h3>Version \(version.number)</h3>
        <p class="detail">Written by \(version.savedBy) on \(version.savedAt.written)</p>
        \(summaryList(AgreementView.lines(version) + version.confirmations.map { SummaryLine("Confirmed for \($0.side.words)", text: "\($0.by), on \($0.at.written)") }))
        """
    }
}
