import Markup
import Nurture
import Records

/// The report on one pupil: four voices, each by itself, and what can be seen when they are put side by side.
struct ReportView {
    let report: ReportPage
    let today: Day

    private var address: String { ReportLink.one(report.pupil, report.group.id) }

    var markup: Markup {
        """
        \(backLink("Reports", to: ReportLink.all(report.group.id)))
        \(heading(report.name, place: "Report, \(report.group.name)"))
        \(when(!report.takesPart, notice(.plain, "Nothing more is reported", "<p>There is no yes to taking part. What was given before stays, and nothing is added.</p>")))
        \(each(report.points.filter { $0.isOpen || !$0.parts.isEmpty || !$0.unread.isEmpty }.reversed()) { point($0) })
        \(when(!report.points.contains(where: \.isOpen), emptyState("The first marks are given after the first session.")))
        \(ReportStaves(report: report).markup)
        \(safeguardingPanel(leadName: report.safeguarding?.name, phone: report.safeguarding?.phone, reportAddress: "\(Link.pupil(report.pupil))/hand-over"))
        """
    }

    private func point(_ point: ReportPoint) -> Markup {
        part(
            point.point.words,
            """
            <p>\(standing(point))</p>
            <ul class="places">\(each(point.point.voices) { voice($0, point) })</ul>
            \(each(point.parts.filter { $0.state == .sent && hasWords($0) }) { words($0) })
            """)
    }

    private func standing(_ point: ReportPoint) -> String {
        if point.state.isComplete { return "Complete: every voice has answered, declined, or was not reached." }
        return ReportWords.standing(before: point.deadline, today)
    }

    private func voice(_ voice: ReportVoice, _ point: ReportPoint) -> Markup {
        let state = point.state.states[voice]
        return """
            <li>\(voiceSign(voice.sign))<strong>\(voice.words)</strong> \(tag(state?.words ?? "Not yet given", state == nil ? .waiting : state == .sent ? .done : .plain))
            \(when(point.unread.contains(voice), "<span class=\"detail\">You can read this once your own part is sent.</span>"))
            \(each(point.parts.filter { $0.voice == voice }) { "<span class=\"detail\">\(by($0))</span>" })
            \(actions(voice, point))</li>
            """
    }

    private func by(_ part: ContributionLine) -> String {
        let versions = part.earlier.count > 0 ? ", version \(part.earlier.count + 1)" : ""
        return "\(part.by), \(part.at.written)\(versions)"
    }

    private func actions(_ voice: ReportVoice, _ point: ReportPoint) -> Markup {
        let isGiven = point.state.states[voice].map { $0 != .notReached } ?? false
        return """
            \(when(report.takesPart && point.isOpen && voice != .home && report.can.contains(voice.verb), linkButton(isGiven ? "Correct it" : label(voice), to: ReportLink.part(voice, point.point, on: report.pupil, report.group.id), .quiet)))
            \(when(report.takesPart && voice == .home && report.can.contains(.inviteHome), linkButton("Invite home", to: ReportLink.home(report.pupil, report.group.id), .quiet)))
            \(when(point.mayRecordNotReached && point.state.states[voice] == nil && report.can.contains(.recordNotReached), notReached(voice, point)))
            """
    }

    private func label(_ voice: ReportVoice) -> String { voice == .pupil ? "Ask \(report.name)" : "Give your part" }

    private func notReached(_ voice: ReportVoice, _ point: ReportPoint) -> Markup {
        form(
            to: "\(address)/not-reached",
            "\(button("Record as not reached", .quiet))\(hidden("voice", voice.rawValue))\(hidden("point", point.point.rawValue))")
    }

    private func hasWords(_ part: ContributionLine) -> Bool { !part.answers.isEmpty || part.keptBack > 0 || !part.earlier.isEmpty }

    private func words(_ part: ContributionLine) -> Markup {
        """
        <article class="contribution"><h3>\(voiceSign(part.voice.sign))\(part.voice.words) <span class="detail">\(part.by)</span></h3>
        \(ifLet(part.scribe) { "<p class=\"detail\">\(scribe($0, part.by))</p>" })
        \(each(part.answers) { answer($0, part) })
        \(when(part.keptBack > 0, "<p class=\"none\">\(part.keptBack == 1 ? "One answer is" : "\(part.keptBack) answers are") not for you, by \(report.name)’s own choice.</p>"))
        \(when(!part.earlier.isEmpty, details("Earlier versions", each(part.earlier) { earlier($0) })))
        </article>
        """
    }

    private func answer(_ answer: ReportAnswer, _ part: ContributionLine) -> Markup {
        guard let readers = answer.readers else { return "<h4>\(answer.question.words)</h4>\(paragraphs(answer.words))" }
        return "<h4>\(answer.question.words)</h4>\(quote(answer.words, by: report.name, readers: ReportWords.readers(readers)))"
    }

    private func earlier(_ part: ContributionLine) -> Markup {
        """
        <p class="detail">\(part.state.words), \(part.by), \(part.at.written)</p>
        \(each(part.answers) { "<p><strong>\($0.question.words)</strong> \($0.words)</p>" })
        """
    }

    private func scribe(_ scribe: Scribe, _ name: String) -> String {
        switch scribe {
        case .pupil: "\(report.name) wrote this; \(name) was there."
        case .wordForWord: "Asked and written down word for word by \(name)."
        case .inOwnWords: "Asked by \(name) and written down in their own words."
        }
    }
}

/// Words that stand in several places around reports.
enum ReportWords {
    static func standing(before deadline: Day?, _ today: Day) -> String {
        guard let deadline else { return "There is no deadline yet." }
        return deadline < today ? "This was due on \(deadline.written)." : "There is time until \(deadline.written)."
    }

    static func readers(_ readers: Readers) -> String {
        let others = [readers.school ? "the school" : nil, readers.home ? "the family" : nil].compactMap(\.self)
        return others.isEmpty
            ? "Only the tutor may read it" : "May be read by the tutor, and \(others.joined(separator: " and "))"
    }
}

extension ReportVoice {
    var sign: VoiceSign {
        switch self {
        case .pupil: .pupil
        case .tutor: .tutor
        case .school: .school
        case .home: .home
        }
    }
}
