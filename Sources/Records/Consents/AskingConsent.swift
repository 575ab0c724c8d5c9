import GRDB
import Nurture

/// An invitation to the five questions, as the school lead sees it.
public struct ConsentInvitationLine: Sendable {
    public let id: ID<HomeInvitation>
    public let language: FamilyLanguage
    public let sentOn: Day
    public let expiresOn: Day
    public let state: HomeInvitationLine.State
    /// Whether its address still opens something, as it does after the answer.
    public let isOpen: Bool
}

/// An adult of a pupil, and how far the five questions are with them.
public struct CarerAsked: Sendable {
    public let id: ID<Carer>
    public let carer: CarerDraft
    /// Nil for whoever can be asked.
    public let obstacle: AskingObstacle?
    /// The newest.
    public let invitation: ConsentInvitationLine?
    /// From which day on they can be asked once more, if not today.
    public let nextDay: Day?
    /// To how many of the five questions they would like a call.
    public let rings: Int
}

/// Whom the five questions about a pupil can be asked, and how far that is. For the school lead alone.
public struct AskingConsent: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let carers: [CarerAsked]
    /// In which they can be asked.
    public let languages: [FamilyLanguage]

    /// Whether an adult of the child acts for a local authority.
    public var isLookedAfter: Bool { carers.contains { $0.obstacle != .ended && $0.carer.standing?.saysLookedAfter == true } }
}

extension Desk {
    /// - Parameter editions: the words there are.
    public func askingConsent(about pupil: ID<Pupil>, in editions: [FamilyEdition]) async throws -> AskingConsent {
        try await read(.inviteConsent, on: .pupil(pupil)) { transaction in
            guard try transaction.isKept(pupil) else { throw Refusal.outOfReach }
            let invitations = try transaction.consentInvitations(about: pupil)
            return AskingConsent(
                pupil: pupil, name: try transaction.shortName(of: pupil),
                carers: try transaction.carers(of: pupil).map { carer in
                    let mine = invitations.filter { $0.carer == carer.id }
                    return CarerAsked(
                        id: carer.id, carer: carer.carer, obstacle: carer.obstacle,
                        invitation: try mine.last.flatMap { try transaction.line(of: $0) },
                        nextDay: AskingFamilies.nextDay(after: mine.map(\.madeAt.day), today: transaction.today),
                        rings: try transaction.rings(of: carer.id, about: pupil))
                },
                languages: try transaction.languages(of: editions, about: pupil))
        }
    }
}

extension Transaction {
    fileprivate func line(of invitation: KeptHomeInvitation) throws -> ConsentInvitationLine? {
        guard let language = invitation.language else { return nil }
        return ConsentInvitationLine(
            id: invitation.id, language: language, sentOn: invitation.madeAt.day, expiresOn: invitation.expiresAt.day,
            state: try hasAnswered(invitation) ? .answered : try state(of: invitation), isOpen: try isOpen(invitation))
    }

    /// Whether its carer has answered since it was sent, in whatever way.
    func hasAnswered(_ invitation: KeptHomeInvitation) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM consent WHERE pupil = ? AND carer = ? AND recordedAt >= ?)"),
            arguments: [invitation.pupil, invitation.carer, invitation.madeAt]) ?? false
    }

    fileprivate func rings(of carer: ID<Carer>, about pupil: ID<Pupil>) throws -> Int {
        try ownAnswers(of: .carer(carer), about: pupil).values.count { $0.choice == .ring }
    }
}
