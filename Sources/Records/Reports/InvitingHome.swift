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

extension Desk {
    /// Invites one carer to give home's part at a point. An invitation of the same carer to the same point that is still open ends.
    /// - Parameter byMail: whether letters leave the house, so that one is left to be sent if the carer has an address.
    /// - Throws: ``Refusal/impossible(_:)`` with the reason why nobody can be invited, or not this carer.
    public func inviteHome(
        _ carer: ID<Carer>, on pupil: ID<Pupil>, in group: ID<Group>, at point: RatingPoint, byMail: Bool
    ) async throws -> SentHomeInvitation {
        let caller = caller
        let mail = byMail ? ID<Mail>.new() : nil
        return try await act(.inviteHome, on: .pupil(pupil), making: mail.map { [.mail($0)] } ?? []) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, .inviteHome)
            guard let line = try transaction.carers(of: pupil).first(where: { $0.id == carer }) else { throw Refusal.outOfReach }
            if let obstacle = try transaction.obstacle(toAsking: line, about: pupil) { throw Refusal.impossible(obstacle.sentence) }
            guard point.voices.contains(.home), try transaction.openPoints(of: group).contains(point) else {
                throw Refusal.impossible("It is too early to ask home \(point.phrase).")
            }
            let address = mail == nil ? nil : EmailAddress(line.carer.email)
            let sent = try transaction.inviteHome(carer, on: pupil, in: group, at: point, mailedTo: address, by: caller.person)
            if let mail { try transaction.post(sent, about: pupil, id: mail) }
            return sent
        }
    }

    /// Ends an invitation at once, also for a browser in which it was opened. Ending it again changes nothing.
    public func withdraw(_ invitation: ID<HomeInvitation>, on pupil: ID<Pupil>, in group: ID<Group>) async throws {
        let caller = caller
        try await act(.inviteHome, on: .pupil(pupil)) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, .inviteHome)
            guard let kept = try transaction.homeInvitation(invitation), kept.pupil == pupil, kept.group == group else {
                throw Refusal.outOfReach
            }
            try transaction.end(kept, by: caller.person)
        }
    }
}

extension Transaction {
    fileprivate func inviteHome(
        _ carer: ID<Carer>, on pupil: ID<Pupil>, in group: ID<Group>, at point: RatingPoint, mailedTo address: EmailAddress?,
        by person: ID<Person>?
    ) throws -> SentHomeInvitation {
        let lastDay = min(today.adding(days: HomeInvitationWords.days), try lastDayOfReading(of: group))
        guard lastDay >= today else { throw Refusal.impossible("The group’s time is over, and its tutor would not read it any more.") }
        for earlier in try homeInvitations(on: pupil, in: group) where earlier.carer == carer && earlier.point == point {
            try end(earlier, by: person)
        }
        let sent = SentHomeInvitation(id: .new(), secret: Secret(), lastDay: lastDay, mailedTo: address)
        try run(
            sql: """
                INSERT INTO homeInvitation (id, tokenDigest, nurtureGroup, pupil, carer, point, madeBy, madeAt, expiresAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sent.id, Secret.digest(sent.secret.text), group, pupil, carer, point.rawValue, person, now,
                SchoolClock.instant(lastDay.adding(days: 1), .midnight).adding(seconds: -1),
            ])
        return sent
    }

    /// A key that was made for a letter to nobody goes again.
    fileprivate func post(_ sent: SentHomeInvitation, about pupil: ID<Pupil>, id: ID<Mail>) throws {
        guard let address = sent.mailedTo else { return try letGo(id) }
        let letter = HomeInvitationWords.letter(to: address, path: "/home/\(sent.secret.text)", until: sent.lastDay)
        try post(letter, about: pupil, id: id)
    }

    fileprivate func end(_ invitation: KeptHomeInvitation, by person: ID<Person>?) throws {
        try run(
            sql: "INSERT OR IGNORE INTO homeInvitationEnd (invitation, endedBy, at) VALUES (?, ?, ?)",
            arguments: [invitation.id, person, now])
    }

    /// The last day on which the group's tutor reaches it, and so reads what home says.
    private func lastDayOfReading(of group: ID<Group>) throws -> Day {
        let last = try sessionLines(of: group).last { $0.state != .cancelled }?.day
        return (last ?? today).adding(days: daysAfterLastSession)
    }
}
