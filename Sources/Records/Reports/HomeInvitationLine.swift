import GRDB
import Nurture

/// An invitation to a carer, as the school lead sees it.
public struct HomeInvitationLine: Sendable {
    public enum State: Sendable { case open, answered, withdrawn, expired, closedAfterTries }

    public let id: ID<HomeInvitation>
    public let carer: ID<Carer>
    public let carerName: String
    public let point: RatingPoint
    public let sentOn: Day
    public let expiresOn: Day
    public let state: State
    /// Whether its address still opens something, as it does for a correction after the answer.
    public let isOpen: Bool
}

/// How many wrong birth dates end an invitation.
let triesOfBirthDate = 5

extension Transaction {
    /// The newest of each carer and point.
    func homeInvitationLines(on pupil: ID<Pupil>, in group: ID<Group>, _ carers: [ID<Carer>: String]) throws -> [HomeInvitationLine] {
        let answered = try contributions(in: group, of: pupil).current.filter { $0.voice == .home }
        let newest = try homeInvitations(on: pupil, in: group).reduce(into: [KeptHomeInvitation]()) { newest, invitation in
            newest.removeAll { $0.carer == invitation.carer && $0.point == invitation.point }
            newest.append(invitation)
        }
        return try newest.compactMap { invitation in
            guard let point = invitation.point else { return nil }
            return HomeInvitationLine(
                id: invitation.id, carer: invitation.carer, carerName: carers[invitation.carer] ?? "A carer", point: point,
                sentOn: invitation.madeAt.day, expiresOn: invitation.expiresAt.day,
                state: answered.contains { $0.carer == invitation.carer && $0.point == point } ? .answered : try state(of: invitation),
                isOpen: try isOpen(invitation))
        }
    }

    /// How far an invitation is that was not answered.
    func state(of invitation: KeptHomeInvitation) throws -> HomeInvitationLine.State {
        if invitation.tries >= triesOfBirthDate { return .closedAfterTries }
        if invitation.endedAt != nil { return .withdrawn }
        if invitation.expiresAt <= now { return .expired }
        return try isOpen(invitation) ? .open : .withdrawn
    }
}
