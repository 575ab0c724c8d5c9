import Markup
import Nurture
import Records

/// A pupil's carers, and how far each is with home's part.
struct AskingHomeView {
    let page: AskingHome
    /// The point that the reader wants to look at; nil for the newest that is open.
    var chosen: RatingPoint?

    private var address: String { ReportLink.home(page.pupil, page.group.id) }
    private var point: RatingPoint? { chosen.flatMap { page.points.contains($0) ? $0 : nil } ?? page.points.first }

    var markup: Markup {
        """
        \(backLink("The report on \(page.name)", to: ReportLink.one(page.pupil, page.group.id)))
        \(heading("Ask home", place: page.name))
        <p>An adult who may answer gets a link of their own. It opens one form after the child’s birth date, for \(String(HomeInvitationWords.days)) days. \
        You can withdraw it and send a new one.</p>
        \(point.map(asked) ?? emptyState("Home can be asked when the group has met for the first time."))
        """
    }

    private func asked(_ point: RatingPoint) -> Markup {
        """
        \(part("Home’s part \(point.phrase)", page.carers.isEmpty ? nobody : "<ul class=\"places\">\(each(page.carers) { carer($0, point) })</ul>"))
        \(when(page.points.count > 1, "<p>Another time: \(each(page.points.filter { $0 != point }, other))</p>"))
        """
    }

    private var nobody: Markup {
        """
        \(emptyState("Nobody is named for this pupil yet."))
        <p>\(linkButton("Name a carer", to: "\(Link.pupil(page.pupil))/carers"))</p>
        """
    }

    private func other(_ point: RatingPoint) -> Markup { "<a \(href: "\(address)?point=\(point.rawValue)")>\(point.phrase)</a> " }

    private func carer(_ carer: CarerToAsk, _ point: RatingPoint) -> Markup {
        let invitation = page.invitation(to: carer.id, at: point)
        return """
            <li><span>\(carer.name) <span class="detail">\(carer.relation)\(ifLet(carer.obstacle) { ", \($0.words)" })</span></span> \
            \(ifLet(invitation) { standing($0, carer) }) \(buttons("\(when(carer.obstacle == nil, invite(carer, invitation, point)))\(ifLet(invitation, withdraw))"))</li>

            """
    }

    private func standing(_ invitation: HomeInvitationLine, _ carer: CarerToAsk) -> Markup {
        switch invitation.state {
        case .open: tag("Sent on \(invitation.sentOn.short), until \(invitation.expiresOn.short)", .waiting)
        case .answered: tag("Answered", .done)
        case .withdrawn: tag("Withdrawn", .plain)
        case .expired: tag("Over since \(invitation.expiresOn.short)", .late)
        case .closedAfterTries: tag("Closed after five wrong dates", .late)
        }
    }

    private func invite(_ carer: CarerToAsk, _ invitation: HomeInvitationLine?, _ point: RatingPoint) -> Markup {
        frame(
            to: address,
            """
            <button class="secondary">\(invitation == nil ? "Invite" : "Send again")<span class="unseen"> \(carer.name)</span></button>\
            \(hidden("carer", carer.id.description))\(hidden("point", point.rawValue))
            """)
    }

    private func withdraw(_ invitation: HomeInvitationLine) -> Markup {
        guard invitation.isOpen else { return .nothing }
        return frame(
            to: "\(address)/\(invitation.id)/withdrawal",
            "<button class=\"quiet\">Withdraw<span class=\"unseen\"> the link of \(invitation.carerName)</span></button>")
    }
}
