import Markup
import Nurture
import Records

/// What came of a group, for those who work with it; a head's has no name in it.
struct OutcomesView {
    let page: OutcomesPage
    let canPrint: Bool

    private var shown: OutcomesForHead { page.shown }
    private var address: String { Link.outcomes(shown.group) }

    var markup: Markup {
        switch page {
        case .forHead(let outcomes):
            """
            \(top)
            \(OutcomesContent.onlyNotice)
            \(OutcomesContent(outcomes: outcomes).markup)
            """
        case .forGroup(let own):
            """
            \(backLink(shown.groupName, to: Link.group(shown.group)))
            \(top)
            \(OutcomesContent(outcomes: own.shown, choosing: choosing(own), quotes: quotes(own)).markup)
            \(story(own))
            """
        }
    }

    private var top: Markup {
        """
        \(heading("What came of \(shown.groupName)", place: "\(shown.schoolName), with \(shown.serviceName)"))
        <p class="lead">\(OutcomesContent.dates(shown))</p>
        \(buttons("""
            \(when(canPrint, linkButton("Two pages as PDF", to: "\(address).pdf"))) \
            \(linkButton("Counts as CSV", to: "\(address).csv", .quiet))\(shares)
            """))
        \(when(!canPrint, "<p class=\"detail on-screen\">PDFs are not made here. Print this page instead: it is made for paper, too.</p>"))
        """
    }

    private var shares: Markup {
        if case .forGroup(let own) = page, own.can.contains(.seeShares) {
            linkButton("Share with the school", to: Link.shares(shown.group), .quiet)
        } else {
            .nothing
        }
    }

    private func choosing(_ own: OutcomesForGroup) -> Markup {
        when(
            own.can.contains(.chooseOutcomes),
            "<p>\(linkButton("Choose outcomes", to: "\(Link.group(shown.group))/outcomes/choice", .secondary))</p>")
    }

    private func quotes(_ own: OutcomesForGroup) -> Markup {
        let rest = own.quotes.count - OutcomesView.quotesInSight
        return part(
            "In the pupils’ own words",
            own.quotes.isEmpty
                ? emptyState("Nothing yet that a pupil lets the school read.")
                : """
                <p class="detail">What goes on paper and to others has no name, and only what the family lets us share.</p>
                \(quotes(own.quotes.prefix(OutcomesView.quotesInSight)))
                \(when(rest > 0, details("\(rest) more", quotes(own.quotes.dropFirst(OutcomesView.quotesInSight)))))
                """)
    }

    private static let quotesInSight = 6

    private func quotes(_ said: ArraySlice<NamedQuote>) -> Markup { "<div class=\"quotes\">\(each(said) { named($0) })</div>" }

    private func named(_ said: NamedQuote) -> Markup {
        quote(
            said.words, by: "\(said.name), \(said.on.short)", asked: said.question?.words,
            readers: said.mayLeave ? nil : "Stays with those who work with the group")
    }

    private func story(_ own: OutcomesForGroup) -> Markup {
        let isEmpty = own.shown.story.isEmpty
        guard own.can.contains(.writeGroupStory) else {
            return when(isEmpty, part("What the tutor says of the work", emptyState("The tutor has not written anything yet.")))
        }
        let link =
            "<p>\(linkButton(isEmpty ? "Write what helped and what you learned" : "Change these words", to: "\(Link.group(shown.group))/story", .secondary))</p>"
            as Markup
        return isEmpty ? part("What the tutor says of the work", link) : link
    }
}
