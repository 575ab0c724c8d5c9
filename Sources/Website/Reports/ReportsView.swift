import Markup
import Nurture
import Records

/// Who has spoken on each pupil, and who is awaited.
struct ReportsView {
    let reports: ReportsOfGroup
    let today: Day
    let sendsMail: Bool

    private var group: ID<Group> { reports.group.id }

    var markup: Markup {
        """
        \(backLink(reports.group.name, to: Link.group(group)))
        \(heading("Reports", place: reports.group.name))
        \(when(reports.outcomes.isEmpty, notice(.warning, "No outcome is chosen yet", "<p>\(reports.can.contains(.chooseOutcomes) ? "Choose what this group looks at, so that there is something to mark." : "The service lead or the school lead chooses what this group looks at.")</p>\(when(reports.can.contains(.chooseOutcomes), "<p>\(linkButton("Choose outcomes", to: "\(Link.group(group))/outcomes/choice"))</p>"))")))
        \(when(!reports.points.contains(where: \.isOpen), emptyState("The first marks are given after the first session.")))
        \(each(reports.points.filter(\.isOpen).reversed()) { point($0) })
        \(when(reports.can.contains(.remind) && reports.points.contains { $0.isOpen && !$0.isComplete }, part("Remind", reminder)))
        """
    }

    private var reminder: Markup {
        guard sendsMail else { return "<p>Mail is not set up here, so please tell those who are awaited yourself.</p>" }
        let next = ReportReminder.nextDay(after: reports.remindedOn).flatMap { $0 > today ? $0 : nil }
        return """
            <div id="remind">\(ifLet(reports.remindedOn) { "<p>Reminded on \($0.written).</p>" })
            \(when(
                next == nil,
                form(to: "\(Link.group(group))/reminders", """
                    <p>One mail each to the tutor and the school lead, if their part is awaited; no child’s name is in it. Families are asked again by the school lead.</p>
                    \(button("Remind those who are awaited", .secondary))
                    """)))</div>
            """
    }

    private func point(_ point: ReportsOfGroup.Point) -> Markup {
        part(
            point.point.words,
            """
            <p>\(standing(point))</p>
            \(when(point.pupils.isEmpty, emptyState("Nobody takes part yet."), else: "<ul class=\"voices-of\">\(each(point.pupils) { pupil($0, point.point) })</ul>"))
            """)
    }

    private func standing(_ point: ReportsOfGroup.Point) -> String {
        point.isComplete ? "Complete." : ReportWords.standing(before: point.deadline, today)
    }

    private func pupil(_ line: ReportsOfGroup.PupilLine, _ point: RatingPoint) -> Markup {
        """
        <li><h3>\(name(line))</h3>
        <ul class="voices">\(each(point.voices) { voice in
            "<li>\(voiceSign(voice.sign))\(voice.words) \(state(voice, line))</li>"
        })</ul>
        \(next(line, point))</li>
        """
    }

    private func name(_ line: ReportsOfGroup.PupilLine) -> Markup {
        reports.can.contains(.openReport) ? "<a \(href: ReportLink.one(line.pupil, group))>\(line.name)</a>" : "\(line.name)"
    }

    private func state(_ voice: ReportVoice, _ line: ReportsOfGroup.PupilLine) -> Markup {
        switch line.state.states[voice] {
        case .sent?: tag(ContributionState.sent.words, .done)
        case let state?: tag(state.words)
        case nil: tag(voice == .home && line.isHomeInvited ? "Invited" : "Not yet given", .waiting)
        }
    }

    /// What the reader can do next for this pupil.
    private func next(_ line: ReportsOfGroup.PupilLine, _ point: RatingPoint) -> Markup {
        let own = reports.own.flatMap { reports.can.contains($0.verb) && line.state.states[$0] == nil ? $0 : nil }
        let asks = reports.can.contains(.askPupil) && point.voices.contains(.pupil) && line.state.states[.pupil] == nil
        guard own != nil || asks else { return .nothing }
        return buttons(
            """
            \(ifLet(own) { linkButton("Give your part", to: ReportLink.part($0, point, on: line.pupil, group), .secondary) })
            \(when(asks, linkButton("Ask \(line.name)", to: ReportLink.part(.pupil, point, on: line.pupil, group), .secondary)))
            """)
    }
}
