import Markup
import Nurture
import Records

/// What groups of a programme hope for, and how everybody is asked about it.
struct FrameworkView {
    let framework: FrameworkPage

    private var mayChange: Bool { framework.can.contains(.changeFramework) }
    private var address: String { Link.framework(framework.programme) }

    var markup: Markup {
        """
        \(backLink(framework.programmeName, to: Link.programme(framework.programme)))
        \(heading("Outcomes", place: framework.programmeName))
        <p>What groups hope for. Each group chooses three to five, and pupil, tutor, school and home each say how often they see them.</p>
        \(when(framework.outcomes.isEmpty, none))
        \(each(OutcomeHeading.allCases) { under($0) })
        \(when(mayChange && !framework.outcomes.isEmpty, "<p>\(linkButton("Add an outcome", to: "\(Link.programme(framework.programme))/new-outcome"))</p>"))
        \(when(!framework.ended.isEmpty, part("Ended", """
            <p>Groups that look at one of these keep it; no other group can choose it.</p>
            \(each(framework.ended) { outcome($0) })
            """)))
        """
    }

    private var none: Markup {
        mayChange
            ? """
            \(emptyState("There are no outcomes yet, so groups have nothing to choose. Begin with the nine standard ones; you can reword, add and end as you like."))
            \(form(to: address, button("Begin with the standard outcomes")))
            <p>\(linkButton("Begin with one of our own", to: "\(Link.programme(framework.programme))/new-outcome", .quiet))</p>
            """ : emptyState("There are no outcomes yet. The programme lead begins with them.")
    }

    private func under(_ heading: OutcomeHeading) -> Markup {
        let outcomes = framework.held.filter { $0.heading == heading }
        return when(!outcomes.isEmpty, part(heading.words, each(outcomes) { outcome($0) }))
    }

    private func outcome(_ outcome: FrameworkOutcome) -> Markup {
        let words = outcome.words(on: framework.today)
        return """
            <h3>\(words.wording.name)</h3>
            <p>\(words.wording.meaning)</p>
            \(summaryList([
                SummaryLine("A pupil is asked", text: "“\(words.wording.forPupil)”"), SummaryLine("Home is asked", text: "“\(words.wording.forHome)”"),
                SummaryLine("Signs", signs(words.signs)), SummaryLine(outcome.endsOn == nil ? "Since" : "Dates", text: dates(outcome)),
            ]))
            \(when(outcome.lastChange > framework.today, coming(outcome)))
            \(earlier(outcome))
            \(when(mayChange && !outcome.hasEnded(by: framework.today), "<p>\(change(outcome, words.wording.name))</p>"))
            """
    }

    private func change(_ outcome: FrameworkOutcome, _ name: String) -> Markup {
        """
        <a class="button quiet" \(href: Link.outcome(outcome.id, of: framework.programme))>Reword or end<span class="unseen"> “\(name)”</span></a>
        """
    }

    private func dates(_ outcome: FrameworkOutcome) -> String {
        "\(outcome.startsOn.short)\(outcome.endsOn.map { " until \($0.short)" } ?? "")"
    }

    private func signs(_ signs: [String]) -> Markup { "<ul>\(each(signs) { "<li>\($0)</li>" })</ul>" }

    private func coming(_ outcome: FrameworkOutcome) -> Markup {
        notice(.plain, "From \(outcome.lastChange.written) on", said(outcome.newest))
    }

    /// What marks of an earlier day answered.
    private func earlier(_ outcome: FrameworkOutcome) -> Markup {
        let wordings = outcome.wordings.prefix { $0.since <= framework.today }.dropLast()
        let gone = outcome.signs.filter { $0.endsOn.map { $0 < framework.today } ?? false }
        guard !wordings.isEmpty || !gone.isEmpty else { return .nothing }
        return details(
            "What it said before",
            """
            \(each(wordings.reversed()) { before in
                "<p>From \(before.since.short):</p>\(said(OutcomeWords(wording: before.wording, signs: [])))"
            })
            \(when(!gone.isEmpty, "<p>Signs that were:</p><ul>\(each(gone) { "<li>\($0.words) (\($0.startsOn.short) to \($0.endsOn?.short ?? ""))</li>" })</ul>"))
            """)
    }

    private func said(_ words: OutcomeWords) -> Markup {
        """
        <p><strong>\(words.wording.name)</strong>: \(words.wording.meaning)</p>
        <p>Pupil: “\(words.wording.forPupil)” Home: “\(words.wording.forHome)”</p>
        \(when(!words.signs.isEmpty, signs(words.signs)))
        """
    }
}
