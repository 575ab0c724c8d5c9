import Markup
import Nurture
import Records

/// What comes of asking a carer: an address and a message around it, shown once.
struct FamilyInvitationSent {
    let sent: SentHomeInvitation
    let name: String
    let page: AskingConsent
    let words: FamilyWords
    /// The beginning of the address.
    let origin: String
    let sendsMail: Bool

    private var address: String { FamilyLetters.address(sent, origin) }

    private var mailed: String {
        if let mail = sent.mailedTo { return "A mail with the link also goes to \(mail.text)." }
        return sendsMail
            ? "No mail address is known for \(name), so nothing was sent by itself."
            : "Mail is not set up here, so nothing was sent by itself."
    }

    var markup: Markup {
        """
        \(heading("A link for \(name)", place: page.name))
        <p>Send this message to \(name) and nobody else. It is shown only now. If there was a link before, it has ended.</p>
        \(copyField(
            "Message for the school’s own texting", AskingFamilies.message(words, address: address, until: sent.lastDay), id: "message",
            hint: "It names no child. The link works until \(sent.lastDay.written).", rows: 5))
        \(copyField("The address alone", address, id: "address"))
        <p>\(mailed)</p>
        <p>\(linkButton("Done", to: ConsentLink.asking(page.pupil), .primary))</p>
        """
    }
}
