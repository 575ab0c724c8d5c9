import Markup
import Nurture
import Records

/// A group's outcomes on two pages of paper, and as they are shared.
struct OutcomesPaper {
    let outcomes: OutcomesForHead
    let today: Day

    /// What stands on every page.
    private var foot: String { "\(OutcomesContent.scope). Made on \(today.written)." }

    /// A whole document for the press.
    func document(in house: House) -> Markup {
        let room = PaperRoom(outcomes: outcomes.outcomes.count, story: outcomes.story)
        return house.paper(title, foot: foot, madeOn: today, content(mostQuotes: room.quotes(among: outcomes.quotes.map(\.words))))
    }

    /// The same as a piece of a page, with all quotes.
    var content: Markup { content(mostQuotes: .max) }

    private func content(mostQuotes: Int) -> Markup {
        """
        \(heading(title, place: "\(outcomes.schoolName), with \(outcomes.serviceName)"))
        <p class="lead">\(OutcomesContent.dates(outcomes)). As it stood on \(today.short).</p>
        \(OutcomesContent.onlyNotice)
        \(OutcomesContent(outcomes: outcomes, mostQuotes: mostQuotes).markup)
        """
    }

    private var title: String { "What came of \(outcomes.groupName)" }
}
