import GRDB
import Nurture

/// Why an adult can't be asked for home's part.
public enum AskingObstacle: Sendable, Equatable {
    case notEntitled, noContact, ended, notTakingPart

    /// Behind the adult's name.
    public var words: String {
        switch self {
        case .notEntitled: "is not named as somebody who may answer"
        case .noContact: "may not be contacted"
        case .ended: "does not speak for the child any more"
        case .notTakingPart: "is asked when taking part is a yes"
        }
    }

    public var sentence: String {
        switch self {
        case .notTakingPart: "Home is asked only about pupils who take part, and the answer about that is not yes."
        default: "This adult \(words), and is not asked."
        }
    }
}

/// An adult of a pupil, and whether home's part may be asked of them.
public struct CarerToAsk: Sendable {
    public let id: ID<Carer>
    public let name: String
    public let relation: String
    /// Nil for whoever can be asked.
    public let obstacle: AskingObstacle?
}

/// From whom home's part of a report can be asked, and how far that is. For the school lead alone.
public struct AskingHome: Sendable {
    public let group: GroupLine
    public let pupil: ID<Pupil>
    public let name: String
    /// The points for which home can be asked today, the newest first.
    public let points: [RatingPoint]
    public let carers: [CarerToAsk]
    public let invitations: [HomeInvitationLine]

    public func invitation(to carer: ID<Carer>, at point: RatingPoint) -> HomeInvitationLine? {
        invitations.first { $0.carer == carer && $0.point == point }
    }
}

extension Desk {
    public func askingHome(on pupil: ID<Pupil>, in group: ID<Group>) async throws -> AskingHome {
        let caller = caller
        return try await read(.inviteHome, on: .pupil(pupil)) { transaction in
            try transaction.requireReport(on: pupil, in: group, caller, .inviteHome)
            guard let line = try transaction.groupLine(group) else { throw Refusal.outOfReach }
            let carers = try transaction.carers(of: pupil)
            return AskingHome(
                group: line, pupil: pupil, name: try transaction.shortName(of: pupil),
                points: try transaction.openPoints(of: group).filter { $0.voices.contains(.home) }.reversed(),
                carers: try carers.map {
                    CarerToAsk(
                        id: $0.id, name: $0.carer.name, relation: $0.carer.relation,
                        obstacle: try transaction.obstacle(toAsking: $0, about: pupil))
                },
                invitations: try transaction.homeInvitationLines(
                    on: pupil, in: group, Dictionary(uniqueKeysWithValues: carers.map { ($0.id, $0.carer.name) })))
        }
    }
}

extension CarerLine {
    /// Why this adult is not asked about anything; nil for whoever can be.
    var obstacle: AskingObstacle? {
        if endedOn != nil { return .ended }
        if !isEntitled { return .notEntitled }
        return mayBeContacted ? nil : .noContact
    }
}

extension Transaction {
    func obstacle(toAsking carer: CarerLine, about pupil: ID<Pupil>) throws -> AskingObstacle? {
        if let obstacle = carer.obstacle { return obstacle }
        return try consentEffect(of: pupil, .takingPart).isYes ? nil : .notTakingPart
    }
}
