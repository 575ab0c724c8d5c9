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
    public let times: TimesAsked
    /// To how many of the five questions they would like a call.
    public let rings: Int
    /// Whether they have said something about taking part, “Please ring me” included.
    public let hasAnswered: Bool
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
            return AskingConsent(
                pupil: pupil, name: try transaction.shortName(of: pupil), carers: try transaction.carersAsked(about: pupil),
                languages: try transaction.languages(of: editions, about: pupil))
        }
    }
}

extension Transaction {
    /// All adults of a pupil, in the order in which they were named.
    func carersAsked(about pupil: ID<Pupil>) throws -> [CarerAsked] {
        let invitations = try consentInvitations(about: pupil)
        return try carers(of: pupil).map { carer in
            let mine = invitations.filter { $0.carer == carer.id }
            let own = try ownAnswers(of: .carer(carer.id), about: pupil)
            return CarerAsked(
                id: carer.id, carer: carer.carer, obstacle: carer.obstacle, invitation: try mine.last.flatMap { try line(of: $0) },
                times: TimesAsked(mine.map(\.madeAt.day), today: today), rings: own.values.count { $0.choice == .ring },
                hasAnswered: own[.takingPart] != nil)
        }
    }

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
}
