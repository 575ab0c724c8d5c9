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

private func addressToSend(_ sent: SentInvitation, _ visit: Visit, _ sentence: String) -> Markup {
    """
    <p>\(sentence) It works once, for seven days, and is shown only now.</p>
    \(copyField("Address to send", "\(visit.origin)/invitations/\(sent.secret.text)", id: "address"))
    """
}

/// For a first sign-in that was missed or a password that was forgotten: the address again, beside the people of each kind of place.
enum InvitingAgain {
    /// - Parameter address: the people's address, as `/schools/{school}/staff`.
    static func door(_ address: String, _ verb: Verb, _ kind: ThingKind, _ roles: [Role], back: @escaping @Sendable (Thing) -> String)
        -> Door
    {
        .post(
            "\(address)/{person}/invitation", verb, .named(kind),
            sample: { _ in Form() }
        ) { visit in
            let person: ID<Person> = try visit.id("person")
            let sent = try await visit.desk.inviteAgain(person, as: roles, at: visit.thing)
            return visit.page(
                "A new invitation",
                """
                \(heading("A new invitation"))
                \(addressToSend(sent, visit, "Send this address to the person and nobody else: whoever opens it chooses their password."))
                <p>Earlier invitations have ended. The password until now works until a new one is chosen.</p>
                <p>\(linkButton("Done", to: back(visit.thing), .primary))</p>
                """)
        }
    }
}
