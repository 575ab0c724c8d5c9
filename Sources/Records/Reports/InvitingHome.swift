import GRDB
import Nurture

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
            try transaction.post(sent, about: pupil, id: mail) { address, path in
                HomeInvitationWords.letter(to: address, path: path, until: sent.lastDay)
            }
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
        let earlier = try homeInvitations(on: pupil, in: group).filter { $0.carer == carer && $0.point == point }
        return try startInvitation(
            .part(group, point), of: carer, about: pupil, until: lastDay, mailedTo: address, insteadOf: earlier, by: person)
    }

    /// The last day on which the group's tutor reaches it, and so reads what home says.
    private func lastDayOfReading(of group: ID<Group>) throws -> Day {
        let last = try sessionLines(of: group).last { $0.state != .cancelled }?.day
        return (last ?? today).adding(days: daysAfterLastSession)
    }
}
