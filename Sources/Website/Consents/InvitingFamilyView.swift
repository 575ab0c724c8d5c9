import Markup
import Nurture
import Records

/// A pupil's adults, and how far each is with the five questions.
struct InvitingFamilyView {
    let page: AskingConsent
    let canPrint: Bool

    private var address: String { ConsentLink.asking(page.pupil) }

    var markup: Markup {
        """
        \(backLink("What is allowed", to: ConsentLink.pupil(page.pupil)))
        \(heading("Ask the family", place: page.name))
        <p>Each adult who may answer gets a link of their own to the five questions. It opens after the child’s birth date, for \
        \(String(AskingFamilies.days)) days; once they have answered, for a year, so that they can change their mind.</p>
        \(when(page.isLookedAfter, notice(.plain, "A looked-after child", "<p>Ask whoever holds authority for decisions like this one, and mark only them as “May answer”.</p>")))
        \(part("Who can be asked", page.carers.isEmpty ? nobody : each(page.carers, carer)))
        \(when(page.carers.contains { $0.obstacle == nil }, part("On paper", letters)))
        """
    }

    private var nobody: Markup {
        """
        \(emptyState("Nobody is named for this pupil yet."))
        <p>\(linkButton("Name a carer", to: "\(Link.pupil(page.pupil))/carers", .primary))</p>
        """
    }

    private func carer(_ carer: CarerAsked) -> Markup {
        """
        <div class="contribution">
        <h3>\(carer.carer.name) <span class="detail">\(carer.carer.relation)\(ifLet(carer.obstacle) { ", \($0.words)" })</span></h3>
        \(ifLet(carer.invitation) { "<p>\(standing($0))</p>" })
        \(when(carer.rings > 0, call(carer)))
        \(when(carer.obstacle == nil, ask(carer)))
        \(ifLet(carer.invitation) { withdraw($0, carer) })
        </div>

        """
    }

    /// Whom to ask next: the one button that asks to be pressed.
    private var first: ID<Carer>? {
        page.carers.first { $0.obstacle == nil && $0.invitation == nil && $0.times.nextDay == nil && $0.rings == 0 }?.id
    }

    private func call(_ carer: CarerAsked) -> Markup {
        notice(
            .warning, "They would like a call about \(carer.rings == 1 ? "one question" : "\(carer.rings) questions")",
            """
            \(when(!carer.carer.phone.isEmpty, "<p>\(telephone(carer.carer.phone))</p>"))
            <p>\(linkButton("Record what they said", to: "\(Link.pupil(page.pupil))/new-consent"))</p>
            """)
    }

    private func standing(_ invitation: ConsentInvitationLine) -> Markup {
        switch invitation.state {
        case .open: tag("Sent on \(invitation.sentOn.short), until \(invitation.expiresOn.short)", .waiting)
        case .answered: tag("Answered", .done)
        case .withdrawn: tag("Withdrawn", .plain)
        case .expired: tag("Over since \(invitation.expiresOn.short)", .late)
        case .closedAfterTries: tag("Closed after five wrong dates", .late)
        }
    }

    private func ask(_ carer: CarerAsked) -> Markup {
        if let day = carer.times.nextDay {
            return "<p>They were asked three times. Please ring them, or ask again from \(day.written) on.</p>"
        }
        return frame(
            to: address,
            """
            \(hidden("carer", carer.id.description))
            \(languageButtons(
                carer.invitation == nil ? "Make a link" : "Make a new link", page.languages, about: "for \(carer.carer.name)",
                first: carer.id == first ? .primary : .secondary))
            """)
    }

    private func withdraw(_ invitation: ConsentInvitationLine, _ carer: CarerAsked) -> Markup {
        guard invitation.isOpen else { return .nothing }
        return frame(
            to: "\(address)/\(invitation.id)/withdrawal",
            "<button class=\"quiet\">Withdraw<span class=\"unseen\"> the link of \(carer.carer.name)</span></button>")
    }

    private var letters: Markup {
        guard canPrint else {
            return
                "<p>Letters with the link are not made here. <a \(href: "\(Link.pupil(page.pupil))/new-consent")>Record what a paper says</a></p>"
        }
        return """
            <p>A letter for each adult who can be asked, with a link, a square for a phone’s camera, and a form to tear off. \
            A link that they have from before ends.</p>
            \(frame(
                to: "\(Link.pupil(page.pupil))/consent-letters.pdf",
                languageButtons("Make the letters", page.languages, about: "for this family", first: .secondary)))
            """
    }
}
