import Markup
import Nurture
import Records

/// Who could lead a group, with the reasons spelt out. A person chooses.
struct MatchesView {
    let matches: TutorMatches

    private var address: String { Link.group(matches.group.id) }
    private var slot: Slot { matches.group.slot }

    var markup: Markup {
        """
        \(backLink(matches.group.name, to: address))
        \(heading("Who could lead it?", place: "\(matches.group.name), \(matches.group.schoolName), \(slot.written)"))
        <p>What is known of each tutor, by name. Nothing is weighed here: talk with them, and choose.</p>
        \(when(matches.matches.isEmpty, emptyState("Your service has no tutor yet. Invite one on the service’s page.")))
        \(each(TutorFreedom.allCases) { freedom in list(freedom) })
        """
    }

    private func list(_ freedom: TutorFreedom) -> Markup {
        let tutors = matches.matches.filter { $0.freedom == freedom }
        return when(!tutors.isEmpty, part(freedom.words, each(tutors) { tutor($0) }))
    }

    private func tutor(_ match: TutorMatch) -> Markup {
        """
        <h3>\(match.tutor.name)\(when(match.isChosen, " \(tag("Leads it", .done))"))</h3>
        <ul>\(each(match.reasons) { "<li>\($0.words(at: slot))</li>" })</ul>
        \(ifLet(match.tutor.offer) { details("What \(match.tutor.name) says", summaryList(OfferView.lines($0))) })
        \(when(!match.isChosen && !matches.group.isClosed, "<p>\(linkButton("Choose \(match.tutor.name)", to: "\(address)/adults?tutor=\(match.tutor.person)"))</p>"))
        """
    }
}
