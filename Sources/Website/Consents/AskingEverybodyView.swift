import Markup
import Nurture
import Records

/// Asking every family of a school that has not answered: by mail with one button, and whom no mail reaches.
struct AskingEverybodyView {
    let page: SchoolConsents
    let sendsMail: Bool
    let canPrint: Bool
    /// What came of the button, right after it was pressed.
    var asked: FamiliesAsked?

    private var address: String { ConsentLink.school(page.school) }
    private var unanswered: [UnansweredAdult] { page.unanswered }
    private var byLetter: [UnansweredAdult] { unanswered.filter { $0.way == .letter } }
    private var mailable: Int { unanswered.count { if case .mail = $0.way { true } else { false } } }

    var markup: Markup {
        """
        \(ifLet(asked, news))
        \(when(!unanswered.isEmpty, part("Ask everybody who has not answered", everybody)))
        """
    }

    private func news(_ asked: FamiliesAsked) -> Markup {
        notice(
            asked.byMail > 0 ? .done : .plain,
            asked.byMail == 0 ? "Nobody was asked by mail." : "\(adults(asked.byMail, "was", "were")) asked by mail.",
            when(asked.alreadyToday > 0, "<p>\(adults(asked.alreadyToday, "was", "were")) already asked today.</p>"))
    }

    private var everybody: Markup {
        """
        \(sendsMail ? byMail : "<p>Mail is not set up here. Print letters below, or make a link for each family on its page.</p>")
        \(when(sendsMail && !byLetter.isEmpty, letters))
        """
    }

    private var byMail: Markup {
        guard mailable > 0 else { return "<p>Nobody can be asked by mail today.</p>" }
        return """
            <p>\(adults(mailable, "has", "have")) not said anything about taking part and can be asked by mail today. Each gets a link of their own; \
            nobody is asked twice on one day.</p>
            \(frame(to: address, languageButtons("Ask them by mail", page.languages, about: "everybody without an answer", first: .primary)))
            """
    }

    private var letters: Markup {
        """
        <p>For \(adults(byLetter.count, nil, nil)) no e-mail address is known. They need a printed letter, or a link that the school texts:</p>
        <ul class="places">\(each(byLetter, toReach))</ul>
        \(when(canPrint, "<p>\(linkButton("Print letters for them", to: "\(address)?whose=withoutMail"))</p>"))
        """
    }

    private func toReach(_ unanswered: UnansweredAdult) -> Markup {
        let pupil = page.pupils.first { $0.pupil == unanswered.pupil }?.name ?? ""
        return """
            <li><a \(href: ConsentLink.asking(unanswered.pupil))>\(unanswered.adult.carer.name)</a> <span class="detail">\(pupil)</span></li>

            """
    }

    private func adults(_ count: Int, _ one: String?, _ many: String?) -> String {
        [count == 1 ? "1 adult" : "\(count) adults", count == 1 ? one : many].compactMap(\.self).joined(separator: " ")
    }
}
