import GRDB
import Nurture

/// What comes of inviting a carer: an address, known only now.
public struct SentHomeInvitation: Sendable {
    public let id: ID<HomeInvitation>
    public let secret: Secret
    /// The last day on which it works.
    public let lastDay: Day
    /// Where a letter with it goes; nil where none does.
    public let mailedTo: EmailAddress?
}

extension Transaction {
    /// Makes an address for one carer, to the end of a day, and ends those whose place it takes.
    func startInvitation(
        _ purpose: HomeInvitationPurpose, of carer: ID<Carer>, about pupil: ID<Pupil>, until lastDay: Day, mailedTo address: EmailAddress?,
        insteadOf earlier: [KeptHomeInvitation], by person: ID<Person>?
    ) throws -> SentHomeInvitation {
        for invitation in earlier { try end(invitation, by: person) }
        let sent = SentHomeInvitation(id: .new(), secret: Secret(), lastDay: lastDay, mailedTo: address)
        let (group, point, language): (ID<Group>?, RatingPoint?, FamilyLanguage?) =
            switch purpose {
            case .part(let group, let point): (group, point, nil)
            case .consent(let language): (nil, nil, language)
            }
        try run(
            sql: """
                INSERT INTO homeInvitation (id, tokenDigest, nurtureGroup, pupil, carer, point, language, madeBy, madeAt, expiresAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sent.id, Secret.digest(sent.secret.text), group, pupil, carer, point?.rawValue, language?.rawValue, person, now,
                endOf(lastDay),
            ])
        return sent
    }

    /// Leaves a letter with the address to be sent, where letters leave the house. A key that was made for a letter to nobody goes again.
    func post(
        _ sent: SentHomeInvitation, about pupil: ID<Pupil>, id: ID<Mail>?, _ letter: (_ to: EmailAddress, _ path: String) -> Letter
    ) throws {
        guard let id else { return }
        guard let address = sent.mailedTo else { return try letGo(id) }
        try post(letter(address, "/home/\(sent.secret.text)"), about: pupil, id: id)
    }

    /// Ends an address at once.
    func end(_ invitation: KeptHomeInvitation, by person: ID<Person>?) throws {
        try run(
            sql: "INSERT OR IGNORE INTO homeInvitationEnd (invitation, endedBy, at) VALUES (?, ?, ?)",
            arguments: [invitation.id, person, now])
    }

    func endOf(_ day: Day) -> Instant { SchoolClock.instant(day.adding(days: 1), .midnight).adding(seconds: -1) }
}
