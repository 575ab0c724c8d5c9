import Markup
import Nurture
import Records

/// What comes of inviting: an address to pass on, shown once.
func invitationSent(_ draft: PersonDraft, _ sent: SentInvitation, _ visit: Visit, back: String) -> Reply {
    guard sent.needed else {
        return visit.page(
            "Invited",
            """
            \(heading("\(draft.name) can begin"))
            <p>\(draft.name) was here before, and finds the new role after signing in as always, or with the invitation that somebody else sent.</p>
            <p>\(linkButton("Done", to: back, .primary))</p>
            """)
    }
    return visit.page(
        "Invited",
        """
        \(heading("\(draft.name) is invited"))
        \(addressToSend(sent, visit, "Send this address to \(draft.email)."))
        <p>\(linkButton("Done", to: back, .primary))</p>
        """)
}

func addressToSend(_ sent: SentInvitation, _ visit: Visit, _ sentence: String) -> Markup {
    """
    <p>\(sentence) It works once, for seven days, and is shown only now.</p>
    \(copyField("Address to send", "\(visit.origin)/invitations/\(sent.secret.text)", id: "address"))
    """
}
